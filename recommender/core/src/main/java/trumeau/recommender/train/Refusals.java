package trumeau.recommender.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that could not be read while the others stand.
 *
 * @param count how many
 * @param first the first ten of them, each with its line and what is wrong
 */
public record Refusals(long count, List<String> first) {

    private static final int NAMED = 10;

    public Refusals {
        first = List.copyOf(first);
    }

    /** Counts them one by one. */
    static final class Counting {
        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String refusal) {
            if (count++ < NAMED) {
                first.add(refusal);
            }
        }

        Refusals counted() {
            return new Refusals(count, first);
        }
    }
}
