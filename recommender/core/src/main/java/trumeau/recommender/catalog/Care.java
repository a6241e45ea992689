package trumeau.recommender.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A symbol of a care label, in the order in which a label shows them; the pages hold the words of each language.
 *
 * <p>Temperatures are the highest in degrees Celsius; {@code mild} is one bar under the symbol, {@code very-mild} two.
 *
 * @see <a href="https://www.iso.org/standard/81703.html">ISO 3758, care labelling code using symbols</a>
 */
public enum Care {
    WASH_95(Treatment.WASHING),
    WASH_70(Treatment.WASHING),
    WASH_60(Treatment.WASHING),
    WASH_60_MILD(Treatment.WASHING),
    WASH_50(Treatment.WASHING),
    WASH_50_MILD(Treatment.WASHING),
    WASH_40(Treatment.WASHING),
    WASH_40_MILD(Treatment.WASHING),
    WASH_40_VERY_MILD(Treatment.WASHING),
    WASH_30(Treatment.WASHING),
    WASH_30_MILD(Treatment.WASHING),
    WASH_30_VERY_MILD(Treatment.WASHING),
    WASH_HAND(Treatment.WASHING),
    NO_WASH(Treatment.WASHING),

    BLEACH(Treatment.BLEACHING),
    BLEACH_OXYGEN(Treatment.BLEACHING),
    NO_BLEACH(Treatment.BLEACHING),

    TUMBLE_NORMAL(Treatment.TUMBLE_DRYING),
    TUMBLE_LOW(Treatment.TUMBLE_DRYING),
    NO_TUMBLE(Treatment.TUMBLE_DRYING),

    DRY_LINE(Treatment.NATURAL_DRYING),
    DRY_LINE_SHADE(Treatment.NATURAL_DRYING),
    DRY_DRIP(Treatment.NATURAL_DRYING),
    DRY_DRIP_SHADE(Treatment.NATURAL_DRYING),
    DRY_FLAT(Treatment.NATURAL_DRYING),
    DRY_FLAT_SHADE(Treatment.NATURAL_DRYING),
    DRY_DRIP_FLAT(Treatment.NATURAL_DRYING),
    DRY_DRIP_FLAT_SHADE(Treatment.NATURAL_DRYING),

    IRON_HIGH(Treatment.IRONING),
    IRON_MEDIUM(Treatment.IRONING),
    IRON_LOW(Treatment.IRONING),
    NO_IRON(Treatment.IRONING),

    DRY_CLEAN_P(Treatment.DRY_CLEANING),
    DRY_CLEAN_P_MILD(Treatment.DRY_CLEANING),
    DRY_CLEAN_F(Treatment.DRY_CLEANING),
    DRY_CLEAN_F_MILD(Treatment.DRY_CLEANING),
    NO_DRY_CLEAN(Treatment.DRY_CLEANING),

    WET_CLEAN(Treatment.WET_CLEANING),
    WET_CLEAN_MILD(Treatment.WET_CLEANING),
    WET_CLEAN_VERY_MILD(Treatment.WET_CLEANING),
    NO_WET_CLEAN(Treatment.WET_CLEANING);

    private final Treatment treatment;

    Care(Treatment treatment) {
        this.treatment = treatment;
    }

    /** The symbol of a code; empty when the standard has no such. */
    public static Optional<Care> of(String code) {
        return Arrays.stream(values()).filter(care -> care.code().equals(code)).findFirst();
    }

    /** As it is written in files and sent to the pages: {@code wash-30}, {@code no-bleach}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the symbol is about. */
    public Treatment treatment() {
        return treatment;
    }

    /** What can be done to a garment; a label has at most one symbol for each. */
    public enum Treatment {
        WASHING,
        BLEACHING,
        TUMBLE_DRYING,
        NATURAL_DRYING,
        IRONING,
        DRY_CLEANING,
        WET_CLEANING
    }
}
