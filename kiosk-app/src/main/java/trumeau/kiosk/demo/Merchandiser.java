package trumeau.kiosk.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;

/**
 * Invents what a store would know of its goods: title, brand, price, place, sizes and stock. All follows from class,
 * colour and the random numbers it is given; the release says that it is simulated. Not thread-safe.
 */
final class Merchandiser {

    /** Invented houses and how dear they are. */
    private static final List<Brand> BRANDS = List.of(
            new Brand("Tarn & Tilly", 0.75),
            new Brand("Ostrel", 0.85),
            new Brand("Bellwick Row", 1.0),
            new Brand("Maren Tove", 1.1),
            new Brand("Quillon", 1.3),
            new Brand("Lume & Thread", 1.6));

    private static final List<String> LINES = List.of(
            "Alba", "Arne", "Bo", "Carla", "Dune", "Elin", "Fable", "Gale", "Hedda", "Isle", "Juno", "Kite", "Lark",
            "Mira", "Nell", "Orla", "Pim", "Quinn", "Rue", "Sol", "Tove", "Una", "Vale", "Wren", "Yara", "Zora");

    private static final int ENOUGH_TRIES = 200;
    private static final double WHOLE_STYLE_SOLD_OUT = 0.06;
    private static final double SIZE_SOLD_OUT = 0.22;

    private final RandomGenerator dice;
    private final Map<Department, Integer> numbers = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    Merchandiser(RandomGenerator dice) {
        this.dice = dice;
    }

    /** Makes the next item of the goods' department. */
    Item item(Goods goods) {
        var department = Department.of(goods.category());
        var number = numbers.merge(department, 1, Integer::sum);
        var id = new ItemId("%s-%03d".formatted(goods.category(), number));
        var brand = BRANDS.get(dice.nextInt(BRANDS.size()));
        return new Item(
                id,
                title(goods),
                goods.category(),
                goods.colour(),
                goods.pattern(),
                brand.name(),
                price(department, brand),
                department.place(number),
                variants(department, goods.colour()),
                goods.pictures(),
                Optional.of(tag(id)),
                Optional.empty(),
                department.making(number));
    }

    /** The text of the QR tag that hangs on an item. */
    static String tag(ItemId id) {
        return "trumeau:item:" + id.value();
    }

    private String title(Goods goods) {
        var pattern = goods.pattern().equals("plain") || goods.pattern().isEmpty() ? "" : goods.pattern() + " ";
        var plain = sentence(goods.colour().replace('-', ' ') + " " + pattern + goods.noun());
        var title = plain;
        for (var tries = 0; !titles.add(title); tries++) {
            var more = tries < LINES.size() ? "" : tries < ENOUGH_TRIES ? " " + line() : " " + titles.size();
            title = plain + " " + line() + more;
        }
        return title;
    }

    private String line() {
        return LINES.get(dice.nextInt(LINES.size()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Price price(Department department, Brand brand) {
        var wished = department.usualPrice() * brand.level() * (0.8 + 0.4 * dice.nextDouble());
        var euros = Math.max(4, Math.round(wished));
        return new Price(BigDecimal.valueOf(euros * 100 + 90, 2), "EUR");
    }

    private List<Variant> variants(Department department, String colour) {
        var variants = new ArrayList<Variant>();
        var soldOut = dice.nextDouble() < WHOLE_STYLE_SOLD_OUT;
        for (var size : department.sizes()) {
            var here = soldOut || dice.nextDouble() < SIZE_SOLD_OUT ? 0 : 1 + dice.nextInt(5);
            variants.add(new Variant(size, colour, here));
        }
        return variants;
    }

    private record Brand(String name, double level) {}
}
