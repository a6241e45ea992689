package trumeau.kiosk.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trumeau.recommender.catalog.Making;

/**
 * A corner of the invented store: what is sold there, at which usual price, in which sizes, on which rails, and what
 * people take with it.
 */
enum Department {
    T_SHIRT("t-shirt", 19, Sizes.LETTERS, "A", 1, 5),
    LONGSLEEVE("longsleeve", 29, Sizes.LETTERS, "A", 6, 9),
    SHIRT("shirt", 42, Sizes.LETTERS, "B", 1, 6),
    HAT("hat", 24, Sizes.HEAD, "B", 7, 9),
    OUTWEAR("outwear", 129, Sizes.LETTERS, "C", 1, 9),
    DRESS("dress", 69, Sizes.LETTERS, "D", 1, 5),
    SKIRT("skirt", 45, Sizes.LETTERS, "D", 6, 9),
    PANTS("pants", 59, Sizes.LETTERS, "E", 1, 5),
    SHORTS("shorts", 34, Sizes.LETTERS, "E", 6, 9),
    SHOES("shoes", 85, Sizes.SHOES, "F", 1, 9),
    /** Whatever else a folder of photos holds. */
    OTHER("", 39, Sizes.LETTERS, "F", 9, 9);

    /** Finer classes hang beside their kin. */
    private static final Map<String, String> KIN = Map.of(
            "blazer", "outwear",
            "blouse", "shirt",
            "hoodie", "longsleeve",
            "polo", "t-shirt",
            "top", "t-shirt",
            "undershirt", "t-shirt");

    private final String category;
    private final double usualPrice;
    private final Sizes sizes;
    private final String aisle;
    private final int firstRail;
    private final int lastRail;

    Department(String category, double usualPrice, Sizes sizes, String aisle, int firstRail, int lastRail) {
        this.category = category;
        this.usualPrice = usualPrice;
        this.sizes = sizes;
        this.aisle = aisle;
        this.firstRail = firstRail;
        this.lastRail = lastRail;
    }

    static Department of(String category) {
        var wanted = KIN.getOrDefault(category.toLowerCase(Locale.ROOT), category.toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(department -> department.category.equals(wanted))
                .findFirst()
                .orElse(OTHER);
    }

    double usualPrice() {
        return usualPrice;
    }

    List<String> sizes() {
        return sizes.names;
    }

    /** The place of the n-th item, as {@code B3}. */
    String place(int number) {
        return aisle + (firstRail + number % (lastRail - firstRail + 1));
    }

    /** What the n-th item is made of: the usual cloths of this corner in turn. */
    Making making(int number) {
        return switch (this) {
            case T_SHIRT, LONGSLEEVE -> Cloth.oneOf(number, Cloth.COTTON, Cloth.COTTON_ELASTANE, Cloth.MERINO);
            case SHIRT -> Cloth.oneOf(number, Cloth.COTTON, Cloth.LINEN, Cloth.VISCOSE);
            case OUTWEAR -> Cloth.oneOf(number, Cloth.NEW_WOOL, Cloth.POLYESTER_PADDED, Cloth.COTTON_ELASTANE);
            case DRESS, SKIRT -> Cloth.oneOf(number, Cloth.VISCOSE, Cloth.LINEN, Cloth.COTTON);
            case HAT -> Cloth.oneOf(number, Cloth.MERINO, Cloth.COTTON);
            case PANTS, SHORTS -> Cloth.oneOf(number, Cloth.COTTON_ELASTANE, Cloth.DENIM, Cloth.LINEN);
            case SHOES -> Cloth.LEATHER.making();
            case OTHER -> Cloth.COTTON.making();
        };
    }

    /** What people who take something here look for next, the likeliest first. */
    List<String> goesWith() {
        return switch (this) {
            case T_SHIRT -> List.of("pants", "shorts", "shoes", "outwear", "skirt");
            case LONGSLEEVE -> List.of("pants", "skirt", "outwear", "shoes");
            case SHIRT -> List.of("pants", "outwear", "shoes", "skirt");
            case HAT -> List.of("outwear", "t-shirt", "shorts");
            case OUTWEAR -> List.of("pants", "longsleeve", "hat", "shoes");
            case DRESS -> List.of("shoes", "outwear", "hat");
            case SKIRT -> List.of("longsleeve", "shirt", "t-shirt", "shoes");
            case PANTS -> List.of("shirt", "t-shirt", "shoes", "outwear");
            case SHORTS -> List.of("t-shirt", "hat", "shoes");
            case SHOES -> List.of("pants", "dress", "skirt");
            case OTHER -> List.of("pants", "shoes", "t-shirt");
        };
    }

    private enum Sizes {
        LETTERS("XS", "S", "M", "L", "XL", "XXL"),
        HEAD("S/M", "L/XL"),
        SHOES("36", "37", "38", "39", "40", "41", "42", "43", "44", "45");

        @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
        private final List<String> names;

        Sizes(String... names) {
            this.names = List.of(names);
        }
    }
}
