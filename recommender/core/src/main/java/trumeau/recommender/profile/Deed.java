package trumeau.recommender.profile;

import java.util.Locale;

/**
 * What a shopper did with an item, and how much that says.
 *
 * <p>The weights are an order that stores agree on (to buy says more than to try on, that more than to look), not a
 * measurement: what costs the shopper more counts more. The unit is one look.
 */
public enum Deed {
    /** Found it by words or filters: half a look, since nobody may have read the whole list. */
    SEARCHED(0.5),
    /** Held it before the camera or opened its page. */
    LOOKED(1),
    /** Put it on the fitting list or on before the mirror. */
    TRIED(3),
    /** Asked staff for it. */
    ASKED(3),
    BOUGHT(5),
    /** "Not for me": as strong as to try on, the other way. */
    DISMISSED(-3);

    private final double weight;

    Deed(double weight) {
        this.weight = weight;
    }

    /** In looks; below zero when it speaks against the item. */
    public double weight() {
        return weight;
    }

    /** As it is written in files: {@code looked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
