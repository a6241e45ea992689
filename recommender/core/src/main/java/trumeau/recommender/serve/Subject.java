package trumeau.recommender.serve;

import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/** An item of the catalogue that the query is about for certain, and how that is known. */
public sealed interface Subject {

    ItemId item();

    /**
     * Its tag was read: the answer claims THIS_ITEM and begins with it.
     *
     * @param symbology as {@code qr}, {@code ean-13}
     */
    record Tagged(ItemId item, String symbology) implements Subject {
        public Tagged {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(symbology, "symbology");
        }
    }

    /** Its card was touched: the answer is about what stands beside it, so it is not itself suggested. */
    record Touched(ItemId item) implements Subject {
        public Touched {
            Objects.requireNonNull(item, "item");
        }
    }
}
