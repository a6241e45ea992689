package trumeau.recommender.profile;

import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/** What an interest was learnt from, so that it can be told. */
public sealed interface Evidence {

    /** How much of the interest it makes, in looks; below zero when it speaks against. */
    double weight();

    /** Something done in this visit. */
    record Done(Deed deed, ItemId item, double weight) implements Evidence {
        public Done {
            Objects.requireNonNull(deed, "deed");
            Objects.requireNonNull(item, "item");
        }
    }

    /** The shopper brought it along, in a profile of an earlier visit. */
    record Brought(double weight) implements Evidence {}
}
