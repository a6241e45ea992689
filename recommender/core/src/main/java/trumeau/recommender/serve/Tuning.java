package trumeau.recommender.serve;

/**
 * The numbers that serving turns on; each with its reason.
 *
 * @param sameItem when a look may be claimed to be the item
 * @param comparable cosine below which nothing is called similar
 * @param similar how many similar items are shown at least, when the catalogue has them
 * @param neighbours how many nearest items speak for a garment that the store does not carry
 * @param shares how much each part counts
 */
public record Tuning(SameItem sameItem, double comparable, int similar, int neighbours, Shares shares) {

    public Tuning {
        if (!(comparable >= -1 && comparable <= sameItem.threshold())) {
            throw new IllegalArgumentException("comparable lies in -1..the same-item threshold, not " + comparable);
        }
        if (similar < 1 || neighbours < 1) {
            throw new IllegalArgumentException(
                    "at least 1 similar item and 1 neighbour, not " + similar + " and " + neighbours);
        }
    }

    /** The defaults with the threshold of a vision model. */
    public static Tuning withSameItemThreshold(double threshold) {
        return new Tuning(
                new SameItem(threshold, SameItem.DISTINCT), Math.min(0.25, threshold), 6, 5, Shares.defaults());
    }

    /**
     * When a look may be claimed to be the item that it is most like.
     *
     * @param threshold cosine from which on; given with the vision model
     * @param ratio at most this share of the runner-up's distance (1 - cosine) may the item's own be: two items that
     *     look alike are not told apart by a guess (the ratio test of Lowe, Distinctive Image Features from
     *     Scale-Invariant Keypoints, IJCV 60(2), 2004)
     */
    public record SameItem(double threshold, double ratio) {

        /** Chosen with the threshold on validation photos for a precision of .98; see docs/figures.md. */
        static final double DISTINCT = 0.6;

        public SameItem {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException("the same-item threshold lies in 0..1, not " + threshold);
            }
            if (!(ratio > 0 && ratio <= 1)) {
                throw new IllegalArgumentException("the ratio of distances lies in 0..1, not " + ratio);
            }
        }
    }

    /**
     * How much each part counts in the score of a similar item; together 1.
     *
     * @param look the cosine
     * @param colour nearness in CIE Lab
     * @param category the same category
     * @param pattern the same pattern
     * @param alsoTook being taken together with the nearest items and the visit's
     */
    public record Shares(double look, double colour, double category, double pattern, double alsoTook) {

        public Shares {
            var least = Math.min(Math.min(Math.min(look, colour), Math.min(category, pattern)), alsoTook);
            if (!(least >= 0 && Math.abs(look + colour + category + pattern + alsoTook - 1) < 1e-9)) {
                throw new IllegalArgumentException("shares are zero or more and together 1");
            }
        }

        /** Colour and pattern, of which the embedding knows little, as chosen on train photos; see docs/figures.md. */
        public static Shares defaults() {
            return new Shares(0.34, 0.38, 0.04, 0.14, 0.10);
        }
    }
}
