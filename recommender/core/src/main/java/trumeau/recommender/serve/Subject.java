package trumeau.recommender.serve;

import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/** An item of the catalogue that the query is about for certain, and how that is known. */
public sealed interface Subject {

    ItemId item();

    /** Why the answer begins with the item itself; empty where it doesn't. */
    default Optional<Reason> reason() {
        return Optional.empty();
    }

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

        @Override
        public Optional<Reason> reason() {
            return Optional.of(new Reason.TagRead(symbology));
        }
    }

    /**
     * Staff taught the device this very item: the answer claims THIS_ITEM and begins with it.
     *
     * @param similarity cosine to the nearest taught view, -1..1
     */
    record Taught(ItemId item, double similarity) implements Subject {
        public Taught {
            Objects.requireNonNull(item, "item");
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(new Reason.TaughtItem(similarity));
        }
    }

    /** Its card was touched: the answer is about what stands beside it, so it is not itself suggested. */
    record Touched(ItemId item) implements Subject {
        public Touched {
            Objects.requireNonNull(item, "item");
        }
    }
}
