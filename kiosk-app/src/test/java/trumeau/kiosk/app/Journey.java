package trumeau.kiosk.app;

import java.util.function.BiConsumer;

/** What shoppers come to a kiosk for, said once for every way of using it. */
enum Journey {
    SEARCH((way, goods) -> {
        way.press("^Find");
        way.type(goods.words());
        way.perceive("\\d+ items?");
        way.press(goods.title() + ".*rail");
        way.perceive("Where it hangs|" + goods.title());
    }),
    BROWSE((way, goods) -> {
        way.press("^Find");
        way.press("[\\w-]+, \\d+ items?");
        way.perceive("\\d+ items?");
        way.press("rail \\w+");
        way.perceive("Where it hangs|page on top");
    }),
    TAG((way, goods) -> {
        goods.scan(way);
        way.perceive(goods.title());
    }),
    HOLD((way, goods) -> {
        goods.awaitAnother();
        way.perceive("This item|We don.t carry exactly this");
        way.press("rail \\w+");
        way.perceive("Where it hangs|page on top");
    }),
    FILTER((way, goods) -> {
        way.press("^Filter$|^Filter, ");
        way.press("^In stock|: In stock");
        way.press("Show all");
    }),
    BRING((way, goods) -> {
        goods.scan(way);
        way.perceive(goods.title());
        way.press("(^|: )" + goods.size() + " ");
        way.press("Bring me this in " + goods.size());
        way.perceive("Staff have been told");
        way.press("Not needed any more");
    }),
    DOUBT((way, goods) -> {
        goods.doubt().begin(way.page());
        way.perceive("Is it a shirt or a dress|Is it shirt or dress|Is it .*dress");
        way.press("It is a dress");
        way.perceive("As you say|Take that back");
        goods.doubt().end();
    }),
    LANGUAGE((way, goods) -> {
        way.press("Deutsch");
        way.perceive("Besuch beenden|Deutsch, Schaltfläche, an");
        way.press("English");
        way.perceive("End my visit|English, button, on");
    }),
    END((way, goods) -> {
        goods.scan(way);
        way.perceive(goods.title());
        way.key("Escape");
        way.press("End my visit");
        way.perceive("Held for your visit: nothing|Your visit has ended");
    });

    private final BiConsumer<Way, JourneysIT.Goods> steps;

    Journey(BiConsumer<Way, JourneysIT.Goods> steps) {
        this.steps = steps;
    }

    void go(Way way, JourneysIT.Goods goods) {
        steps.accept(way, goods);
    }
}
