package trumeau.vision.dress;

import java.util.List;
import java.util.Objects;

/**
 * A garment along one limb, as rungs across it.
 *
 * @param rungs at least two, from the top, or from the shoulder to the hand
 */
public record Ladder(Limb limb, List<Rung> rungs) {

    /** What a file may hold at most. */
    public static final int MOST_RUNGS = 32;

    public Ladder {
        Objects.requireNonNull(limb, "limb");
        rungs = List.copyOf(rungs);
        if (rungs.size() < 2 || rungs.size() > MOST_RUNGS) {
            throw new IllegalArgumentException(
                    "a ladder has 2 to " + MOST_RUNGS + " rungs, the one of " + limb.code() + " " + rungs.size());
        }
    }

    Rung first() {
        return rungs.get(0);
    }

    Rung last() {
        return rungs.get(rungs.size() - 1);
    }

    /** From the middle of the first rung to that of the last, along all. */
    double length() {
        var sum = 0.0;
        for (var i = 1; i < rungs.size(); i++) {
            sum += rungs.get(i - 1).middle().to(rungs.get(i).middle());
        }
        return sum;
    }
}
