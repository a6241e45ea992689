package trumeau.vision.evaluate.figure;

import java.util.Arrays;

/** What a search put in order for one query, the nearest first: which of it is of the query's class. */
public final class Ranked {

    private final boolean[] relevant;

    public Ranked(boolean[] relevant) {
        this.relevant = relevant.clone();
    }

    /** Whether anything could be found at all. */
    public boolean hasRelevant() {
        return find(relevant.length);
    }

    /** Whether one of the first so many is of the query's class. */
    public boolean isFoundAmong(int first) {
        return find(Math.min(first, relevant.length));
    }

    /** Mean over what is relevant of the precision down to it (Manning et al. 2008, 8.4); 0 where nothing is. */
    public double averagePrecision() {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < relevant.length; i++) {
            if (relevant[i]) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }

    private boolean find(int first) {
        for (var hit : Arrays.copyOf(relevant, first)) {
            if (hit) {
                return true;
            }
        }
        return false;
    }
}
