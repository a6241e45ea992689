package trumeau.recommender.serve;

import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/** Why something is suggested; computed from the weights in use, never made up. The pages hold the words. */
public sealed interface Reason {

    /** The code that goes over the wire. */
    String code();

    /** What this reason was learnt from. */
    default Source source() {
        return Source.CATALOGUE;
    }

    /** What a reason was learnt from. */
    enum Source {
        /** The item itself, its picture or its stock. */
        CATALOGUE,
        /** What shoppers took. */
        INTERACTIONS
    }

    /** The tag in the picture names this item. */
    record TagRead(String symbology) implements Reason {
        public TagRead {
            Objects.requireNonNull(symbology, "symbology");
        }

        @Override
        public String code() {
            return "tag";
        }
    }

    /** The picture shows this item: above the same-item threshold, and colour and category agree. */
    record SameItem(double similarity) implements Reason {
        public SameItem {
            requireCosine(similarity);
        }

        @Override
        public String code() {
            return "same-item";
        }
    }

    /** Staff taught the device to tell this item. */
    record TaughtItem(double similarity) implements Reason {
        public TaughtItem {
            requireCosine(similarity);
        }

        @Override
        public String code() {
            return "taught-item";
        }
    }

    /** It looks like what is before the camera. */
    record LooksAlike(double similarity) implements Reason {
        public LooksAlike {
            requireCosine(similarity);
        }

        @Override
        public String code() {
            return "looks-alike";
        }
    }

    /** It has the same colour by name. */
    record SameColour(String colour) implements Reason {
        public SameColour {
            Objects.requireNonNull(colour, "colour");
        }

        @Override
        public String code() {
            return "same-colour";
        }
    }

    /** It is of the same category. */
    record SameCategory(String category) implements Reason {
        public SameCategory {
            Objects.requireNonNull(category, "category");
        }

        @Override
        public String code() {
            return "same-category";
        }
    }

    /** It has the same pattern. */
    record SamePattern(String pattern) implements Reason {
        public SamePattern {
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public String code() {
            return "same-pattern";
        }
    }

    /** So many shoppers who took {@code anchor} took this too. */
    record AlsoTook(ItemId anchor, int shoppers) implements Reason {
        public AlsoTook {
            Objects.requireNonNull(anchor, "anchor");
            requireShoppers(shoppers);
        }

        @Override
        public String code() {
            return "also-took";
        }

        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    /** Those who take {@code anchor} tend to take this, says what was learnt; how many took both is not told. */
    record Because(ItemId anchor) implements Reason {
        public Because {
            Objects.requireNonNull(anchor, "anchor");
        }

        @Override
        public String code() {
            return "because";
        }

        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    /** So many shoppers who took {@code neighbour}, which looks like what is before the camera, took this too. */
    record AlsoTookLike(ItemId neighbour, int shoppers) implements Reason {
        public AlsoTookLike {
            Objects.requireNonNull(neighbour, "neighbour");
            requireShoppers(shoppers);
        }

        @Override
        public String code() {
            return "also-took-like";
        }

        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    /** So many shoppers took something of both categories. */
    record GoesWith(String category, String otherCategory, int shoppers) implements Reason {
        public GoesWith {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(otherCategory, "otherCategory");
            requireShoppers(shoppers);
        }

        @Override
        public String code() {
            return "goes-with";
        }

        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    /** So many pieces are here. */
    record InStock(int pieces) implements Reason {
        public InStock {
            if (pieces < 1) {
                throw new IllegalArgumentException("in stock means at least one piece, not " + pieces);
            }
        }

        @Override
        public String code() {
            return "in-stock";
        }
    }

    /** So many shoppers took it. */
    record Popular(int shoppers) implements Reason {
        public Popular {
            requireShoppers(shoppers);
        }

        @Override
        public String code() {
            return "popular";
        }

        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    /** The store puts it first by its own decision. */
    record StorePick() implements Reason {
        @Override
        public String code() {
            return "store-pick";
        }
    }

    /** It is new here: nobody was seen to take it yet. */
    record NewHere() implements Reason {
        @Override
        public String code() {
            return "new-here";
        }

        /** What nobody took is known of those who took something. */
        @Override
        public Source source() {
            return Source.INTERACTIONS;
        }
    }

    private static void requireCosine(double similarity) {
        if (!(similarity >= -1 && similarity <= 1)) {
            throw new IllegalArgumentException("a similarity lies in -1..1, not " + similarity);
        }
    }

    private static void requireShoppers(int shoppers) {
        if (shoppers < 1) {
            throw new IllegalArgumentException("a reason made of shoppers needs at least one, not " + shoppers);
        }
    }
}
