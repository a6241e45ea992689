package trumeau.recommender.topn;

/** How much is known of a shopper: how much each way of ranking counts turns on it. */
public enum VisitLength {
    NOTHING(0, 0),
    ONE(1, 1),
    TWO(2, 2),
    THREE(3, 3),
    FEW(4, 6),
    SEVERAL(7, 12),
    MANY(13, 24),
    KNOWN_WELL(25, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    VisitLength(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public static VisitLength of(int known) {
        for (var length : values()) {
            if (known <= length.most) {
                return length;
            }
        }
        throw new IllegalArgumentException("no visit has " + known + " items");
    }

    /** From so many items on. */
    public int least() {
        return least;
    }

    /** Up to so many items. */
    public int most() {
        return most;
    }

    /** How many items are revealed where visits of this length are tried: one that lies in the middle. */
    int typical() {
        return switch (this) {
            case NOTHING, ONE, TWO, THREE -> least;
            case FEW -> 5;
            case SEVERAL -> 9;
            case MANY -> 18;
            case KNOWN_WELL -> Integer.MAX_VALUE;
        };
    }
}
