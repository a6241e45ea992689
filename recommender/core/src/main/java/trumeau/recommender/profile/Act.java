package trumeau.recommender.profile;

import java.time.Instant;
import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/** One deed with one item at one moment. */
public record Act(Deed deed, ItemId item, Instant at) {

    public Act {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(at, "at");
    }
}
