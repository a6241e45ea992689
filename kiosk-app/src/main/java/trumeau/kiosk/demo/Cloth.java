package trumeau.kiosk.demo;

import java.util.List;
import trumeau.recommender.catalog.Care;
import trumeau.recommender.catalog.Making;

/** What the invented store's goods are made of, with the label that such cloth usually has. */
enum Cloth {
    COTTON("100 % cotton", Care.WASH_40, Care.NO_BLEACH, Care.TUMBLE_LOW, Care.IRON_MEDIUM, Care.NO_DRY_CLEAN),
    COTTON_ELASTANE(
            "97 % cotton, 3 % elastane",
            Care.WASH_30, Care.NO_BLEACH, Care.NO_TUMBLE, Care.DRY_LINE, Care.IRON_LOW, Care.NO_DRY_CLEAN),
    DENIM(
            "99 % cotton, 1 % elastane",
            Care.WASH_30_MILD,
            Care.NO_BLEACH,
            Care.NO_TUMBLE,
            Care.DRY_LINE_SHADE,
            Care.IRON_MEDIUM,
            Care.NO_DRY_CLEAN),
    LINEN("100 % linen", Care.WASH_40_MILD, Care.NO_BLEACH, Care.DRY_LINE, Care.IRON_HIGH, Care.DRY_CLEAN_P),
    VISCOSE(
            "100 % viscose",
            Care.WASH_30_VERY_MILD,
            Care.NO_BLEACH,
            Care.NO_TUMBLE,
            Care.DRY_DRIP,
            Care.IRON_LOW,
            Care.DRY_CLEAN_P_MILD),
    MERINO(
            "100 % merino wool",
            Care.WASH_HAND, Care.NO_BLEACH, Care.NO_TUMBLE, Care.DRY_FLAT, Care.IRON_LOW, Care.DRY_CLEAN_P_MILD),
    NEW_WOOL(
            "70 % new wool, 30 % polyamide; lining 100 % viscose",
            Care.NO_WASH, Care.NO_BLEACH, Care.NO_TUMBLE, Care.IRON_LOW, Care.DRY_CLEAN_P),
    POLYESTER_PADDED(
            "100 % polyester; filling 100 % recycled polyester",
            Care.WASH_30_MILD, Care.NO_BLEACH, Care.TUMBLE_LOW, Care.NO_IRON, Care.NO_DRY_CLEAN),
    LEATHER("leather; sole rubber", Care.NO_WASH, Care.NO_BLEACH, Care.NO_TUMBLE, Care.NO_IRON, Care.NO_DRY_CLEAN);

    @SuppressWarnings("ImmutableEnumChecker") // a record of a text and a list that nobody can change
    private final Making making;

    Cloth(String material, Care... care) {
        this.making = new Making(material, List.of(care));
    }

    static Making oneOf(int number, Cloth... cloths) {
        return cloths[number % cloths.length].making;
    }

    Making making() {
        return making;
    }
}
