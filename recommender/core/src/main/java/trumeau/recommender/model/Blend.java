package trumeau.recommender.model;

import java.util.List;

/**
 * How much each part counts in a score, by how many items of the visit are known: 1, 2, 3, 4 to 6, 7 to 12, 13 to 24,
 * 25 and more. With none known only popularity speaks.
 *
 * @param shares one for each of these lengths, the shortest first
 */
public record Blend(List<Shares> shares) {

    /** The shortest visit of each length. */
    public static final List<Integer> FROM = List.of(1, 2, 3, 4, 7, 13, 25);

    private static final Shares UNKNOWN = new Shares(0, 0, 0, 1, 0);

    public Blend {
        shares = List.copyOf(shares);
        if (shares.size() != FROM.size()) {
            throw new IllegalArgumentException(
                    "a blend has shares for " + FROM.size() + " lengths, not for " + shares.size());
        }
    }

    /** The same for every length. */
    public static Blend of(Shares shares) {
        return new Blend(FROM.stream().map(from -> shares).toList());
    }

    /**
     * What each part is multiplied by, as it comes: sums of weights, prior and content are not scaled to each other.
     *
     * @param one the sum over the table for one known item
     * @param few the sum over the table for few known items
     * @param many the sum over the table for many known items
     * @param popularity the prior
     * @param content the content score
     */
    public record Shares(float one, float few, float many, float popularity, float content) {

        public Shares {
            if (!(decent(one) && decent(few) && decent(many) && decent(popularity) && decent(content))) {
                throw new IllegalArgumentException("shares are finite and zero or more, not " + one + ", " + few + ", "
                        + many + ", " + popularity + ", " + content);
            }
        }

        public float of(ItemTable.Part part) {
            return switch (part) {
                case ONE -> one;
                case FEW -> few;
                case MANY -> many;
            };
        }

        private static boolean decent(float share) {
            return share >= 0 && Float.isFinite(share);
        }
    }

    /** The shares of a visit of which this many items are known. Allocates nothing. */
    public Shares of(int known) {
        if (known <= 0) {
            return UNKNOWN;
        }
        var length = FROM.size() - 1;
        while (FROM.get(length) > known) {
            length--;
        }
        return shares.get(length);
    }

    boolean asks(ItemTable.Part part) {
        return shares.stream().anyMatch(share -> share.of(part) > 0);
    }
}
