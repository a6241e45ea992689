package trumeau.kiosk.app.sim;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who comes to the kiosk.
 *
 * @param way how the item is looked for
 * @param pick which item, to be counted off in a list of any length
 * @param language the page's, as {@code zh}
 * @param patience how often "show more" is touched before another item is taken
 * @param deeds what is done on the item's page, in this order
 * @param leaving how the visit ends
 */
public record Shopper(Way way, int pick, String language, int patience, List<Deed> deeds, Leaving leaving) {

    public Shopper {
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(leaving, "leaving");
        deeds = List.copyOf(deeds);
    }

    /** How a shopper finds an item. */
    public enum Way {
        TAG,
        SEARCH,
        BROWSE,
        HOLD
    }

    /** What a shopper does with an item that was found, or what befalls him or her. */
    public enum Deed {
        ASKS_FOR_A_SIZE,
        SAYS_NOT_FOR_ME,
        SOMEBODY_ELSE_SCANS,
        CLOCK_JUMPS
    }

    /** How a shopper goes. */
    public enum Leaving {
        SAYS_SO,
        WALKS_AWAY
    }
}
