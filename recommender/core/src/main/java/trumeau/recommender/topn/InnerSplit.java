package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Shoppers of the training part who are kept apart while settings are chosen, so that what is reported is never looked
 * at: a fourth of those who took 5 items or more, {@value #MOST} at most.
 */
public final class InnerSplit {

    private static final int MOST = 1_000;
    private static final int LEAST_ITEMS = 5;
    private static final int LEAST_SHOPPERS = 10;
    private static final int REPEATS = 8;

    private final TasteMatrix whole;
    private final TasteMatrix part;
    private final Cohort apart;

    private InnerSplit(TasteMatrix whole, TasteMatrix part, Cohort apart) {
        this.whole = whole;
        this.part = part;
        this.apart = apart;
    }

    /** Splits by a seed; empty when fewer than 10 shoppers took 5 items, too few to choose by. */
    public static Optional<InnerSplit> of(TasteMatrix whole, long seed) {
        var dice = new SplittableRandom(seed);
        var able = new int[whole.shoppers()];
        var size = 0;
        for (var shopper = 0; shopper < whole.shoppers(); shopper++) {
            if (whole.taken(shopper) >= LEAST_ITEMS) {
                able[size++] = shopper;
            }
        }
        if (size < LEAST_SHOPPERS) {
            return Optional.empty();
        }
        Cohort.shuffle(able, size, dice);
        var apart = Arrays.copyOf(able, Math.max(2, Math.min(MOST, size / 4)));
        Arrays.sort(apart);
        var rest = IntStream.range(0, whole.shoppers())
                .filter(shopper -> Arrays.binarySearch(apart, shopper) < 0)
                .toArray();
        var cohort = Cohort.hiding(whole, apart, dice);
        for (var repeat = 1; repeat < REPEATS && cohort.size() < MOST; repeat++) {
            cohort = cohort.and(Cohort.hiding(whole, apart, dice));
        }
        return Optional.of(new InnerSplit(whole, whole.ofShoppers(rest), cohort));
    }

    /** All of the training part. */
    public TasteMatrix whole() {
        return whole;
    }

    /** What is learnt from while choosing. */
    public TasteMatrix part() {
        return part;
    }

    /** Whom a choice is tried on. */
    public Cohort apart() {
        return apart;
    }
}
