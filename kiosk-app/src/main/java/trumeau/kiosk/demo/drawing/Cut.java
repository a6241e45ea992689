package trumeau.kiosk.demo.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The cuts the demo store sells: category, cloth, who sews it and which patterns suit it. */
enum Cut {
    CREW("t-shirt", Weave.JERSEY, Tees::crewShort, "plain", "graphic", "striped", "graphic"),
    V_NECK("t-shirt", Weave.JERSEY, Tees::pointedShort, "plain", "striped", "plain"),
    BOXY("t-shirt", Weave.JERSEY, Tees::boxyShort, "graphic", "plain", "striped", "dotted"),

    DRESS_SHIRT("shirt", Weave.POPLIN, Shirts::dress, "plain", "striped", "checked", "dotted"),
    FLANNEL("shirt", Weave.WOOL, Shirts::flannel, "checked", "checked", "plain"),
    SHORT_SLEEVED("shirt", Weave.POPLIN, Shirts::shortSleeved, "plain", "checked", "striped", "floral"),
    CAMP("shirt", Weave.POPLIN, Shirts::camp, "floral", "plain", "dotted", "striped"),
    BAND_COLLAR("shirt", Weave.CANVAS, Shirts::band, "plain", "striped"),

    CREW_LONG("longsleeve", Weave.JERSEY, Tees::crewLong, "plain", "striped", "graphic"),
    V_LONG("longsleeve", Weave.JERSEY, Tees::pointedLong, "plain", "striped"),
    HIGH_NECK("longsleeve", Weave.KNIT, Tees::highNeck, "plain", "striped", "plain"),

    COAT("outwear", Weave.WOOL, Coats::single, "plain", "plain", "checked"),
    DOUBLE_BREASTED("outwear", Weave.WOOL, Coats::doubleBreasted, "plain"),
    TRENCH("outwear", Weave.POPLIN, Coats::trench, "plain"),
    DENIM_JACKET("outwear", Weave.DENIM, Coats::denim, "plain"),
    PARKA("outwear", Weave.CANVAS, Jackets::parka, "plain"),
    BOMBER("outwear", Weave.NYLON, Jackets::bomber, "plain"),
    PUFFER("outwear", Weave.NYLON, Jackets::puffer, "plain"),
    WINDBREAKER("outwear", Weave.NYLON, Jackets::windbreaker, "plain"),

    A_LINE_DRESS("dress", Weave.POPLIN, Dresses::flared, "floral", "plain", "dotted", "checked"),
    SHIFT("dress", Weave.JERSEY, Dresses::shift, "plain", "striped", "floral"),
    WRAP("dress", Weave.SATIN, Dresses::wrap, "plain", "floral", "dotted"),
    SLIP("dress", Weave.SATIN, Dresses::slip, "plain", "floral"),
    MAXI("dress", Weave.POPLIN, Dresses::maxi, "floral", "plain", "dotted", "checked"),

    CAP("hat", Weave.CANVAS, Hats::cap, "plain", "plain", "checked"),
    BEANIE("hat", Weave.KNIT, Hats::beanie, "plain", "striped"),
    FEDORA("hat", Weave.WOOL, Hats::fedora, "plain"),
    SUN_HAT("hat", Weave.CANVAS, Hats::sunHat, "plain"),
    BUCKET("hat", Weave.CANVAS, Hats::bucket, "plain", "checked", "floral"),

    JEANS("pants", Weave.DENIM, Trousers::jeans, "plain"),
    CHINOS("pants", Weave.CANVAS, Trousers::chinos, "plain", "checked", "plain"),
    JOGGERS("pants", Weave.JERSEY, Trousers::joggers, "plain"),
    WIDE("pants", Weave.POPLIN, Trousers::wide, "plain", "striped", "checked"),

    SNEAKERS("shoes", Weave.LEATHER, Sneakers::low, "plain"),
    HIGH_TOPS("shoes", Weave.CANVAS, Sneakers::high, "plain", "checked"),
    BOOTS("shoes", Weave.LEATHER, Boots::ankleHigh, "plain"),
    PUMPS("shoes", Weave.LEATHER, DressShoes::pumps, "plain"),
    LOAFERS("shoes", Weave.LEATHER, DressShoes::loafers, "plain"),

    DENIM_SHORTS("shorts", Weave.DENIM, Trousers::denimShorts, "plain"),
    BERMUDA("shorts", Weave.CANVAS, Trousers::bermuda, "plain", "checked", "striped"),
    SPORT("shorts", Weave.NYLON, Trousers::sportShorts, "plain", "floral", "plain"),

    PLEATED("skirt", Weave.POPLIN, Skirts::pleated, "plain", "checked", "plain"),
    PENCIL("skirt", Weave.WOOL, Skirts::pencil, "plain", "checked", "striped"),
    A_LINE("skirt", Weave.POPLIN, Skirts::flared, "floral", "plain", "dotted", "checked"),
    TIERED("skirt", Weave.POPLIN, Skirts::tiered, "floral", "plain", "dotted"),
    DENIM_MINI("skirt", Weave.DENIM, Skirts::denimMini, "plain");

    private final String category;
    private final Weave weave;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method, it has no state
    private final Tailor tailor;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> patterns;

    Cut(String category, Weave weave, Tailor tailor, String... patterns) {
        this.category = category;
        this.weave = weave;
        this.tailor = tailor;
        this.patterns = List.of(patterns);
    }

    static Cut of(String category, String code) {
        return in(category).stream()
                .filter(cut -> cut.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown cut of " + category + ": " + code));
    }

    static List<Cut> in(String category) {
        List<Cut> cuts = Arrays.stream(values())
                .filter(cut -> cut.category.equals(category))
                .toList();
        if (cuts.isEmpty()) {
            throw new IllegalArgumentException("unknown category: " + category);
        }
        return cuts;
    }

    static List<String> categories() {
        return Arrays.stream(values()).map(cut -> cut.category).distinct().toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String category() {
        return category;
    }

    List<String> patterns() {
        return patterns;
    }

    /** Sews a look of this cut onto an empty sheet. */
    void sew(Sheet sheet, Look look) {
        boolean upright =
                category.equals("shirt") || category.equals("pants") || category.equals("shorts") || this == PENCIL;
        tailor.sew(sheet, new Style(look, weave, upright));
    }
}
