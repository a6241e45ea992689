package trumeau.kiosk.app;

import java.util.List;
import java.util.function.BiConsumer;

/** What shoppers come to a kiosk for, said once for every way of using it. */
record Journey(String name, BiConsumer<Way, JourneysIT.Goods> steps) {

    static final List<Journey> ALL = List.of(
            new Journey("search", (way, goods) -> {
                way.press("^Find");
                way.type(goods.words());
                way.perceive("\\d+ items?");
                way.press(goods.title() + ".*rail");
                way.read("Where it hangs");
            }),
            new Journey("browse", (way, goods) -> {
                way.press("^Find");
                way.press("[\\w-]+ \\d+ items?");
                way.perceive("\\d+ items?");
                way.press("rail \\w+");
                way.read("Where it hangs");
            }),
            new Journey("tag", (way, goods) -> {
                way.scan(goods.code());
                way.perceive(goods.title());
            }),
            new Journey("hold", (way, goods) -> {
                goods.awaitAnother(way.page());
                way.perceive("This item|We don.t carry exactly this");
                goods.heldUp().still(way.page());
                way.press("rail \\w+");
                way.read("Where it hangs");
                goods.heldUp().end();
            }),
            new Journey("filter", (way, goods) -> {
                way.press("^Filter$|^Filter, ");
                way.press("^In stock|: In stock");
                way.press("Show all");
            }),
            new Journey("bring", (way, goods) -> {
                goods.open(way);
                way.press("(^|: )" + goods.size() + " ");
                way.press("Bring me this in " + goods.size());
                way.perceive("Staff have been told");
                way.press("Not needed any more");
            }),
            new Journey("call", (way, goods) -> {
                way.press("Call somebody");
                way.perceive("You called somebody");
                way.press("Not needed any more");
            }),
            new Journey("not for me", (way, goods) -> {
                goods.open(way);
                way.press("Not for me: ");
                way.perceive("Hidden for this visit");
                way.press("Undo");
            }),
            new Journey("reach", (way, goods) -> {
                way.press("Lower the controls");
                way.page().locator("html[data-ease~=lower]").waitFor();
                way.press("Lower the controls");
                way.page().locator("html:not([data-ease~=lower])").waitFor();
            }),
            new Journey("doubt", (way, goods) -> {
                goods.heldUp().doubted(way.page());
                way.perceive("Is it a shirt or a dress|Is it shirt or dress|Is it .*dress");
                way.press("It is a dress");
                way.perceive("As you say|Take that back");
                goods.heldUp().end();
            }),
            new Journey("look", (way, goods) -> {
                goods.open(way);
                way.press("Complete the look");
                way.perceive("The whole look");
                way.press("Another suggestion");
                way.press("Keep: ");
                way.perceive("^\\s*Kept\\s*$|Keep: .*, on$|Keep: .*pressed");
            }),
            new Journey("compare", (way, goods) -> {
                goods.open(way);
                way.press("^Compare|: Compare");
                way.perceive("Touch a second item to compare");
                way.press("Compare: (?!" + goods.title() + ")");
                way.perceive("Side by side");
                way.read("rowheader \"Price|^\\s*Price");
            }),
            new Journey("own", (way, goods) -> {
                way.press("This is mine|Hold up what you wear");
                way.perceive("Your own garment");
                way.press("Back to the store.s");
            }),
            new Journey("fit", (way, goods) -> {
                goods.open(way);
                way.press("(^|: )My size");
                way.perceive("Thank you. We count answers");
            }),
            new Journey("list", (way, goods) -> {
                goods.open(way);
                way.press("To my fitting list");
                way.perceive("On my fitting list");
                way.key("Escape");
                way.press("^Fitting list");
                way.perceive("1 item is in this code");
                way.read("Code 1 of 1");
            }),
            new Journey("preferences", (way, goods) -> {
                way.press("My preferences");
                way.press("(^|: )M($|,)");
                way.press("Up to");
                way.perceive("Forget all|Up to .*, on$");
            }),
            new Journey("language", (way, goods) -> {
                way.press("Deutsch");
                way.perceive("Besuch beenden|Deutsch, Schaltfläche, an");
                way.press("English");
                way.perceive("End my visit|English, button, on");
            }),
            // what was chosen is gone: the page speaks the store's language again
            new Journey("end", (way, goods) -> {
                way.press("Deutsch");
                way.press("Besuch beenden");
                way.perceive("button \"Find\"|^\\s*Find\\s*$|Ihr Besuch ist beendet");
            }));

    void go(Way way, JourneysIT.Goods goods) {
        steps.accept(way, goods);
    }
}
