package trumeau.vision.evaluate.figure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far the difference of two nets on the same photos may be chance, when photos come in groups that belong together
 * (one photographer's): whole groups are drawn again and again, with replacement (Efron and Tibshirani 1993).
 *
 * @param difference share right of the first less that of the second, on the photos themselves, -1..1
 * @param low 2.5th percentile of the difference over the draws
 * @param high 97.5th percentile
 */
public record PairedBootstrap(double difference, double low, double high) {

    /** How often groups are drawn. */
    public static final int DRAWS = 2_000;

    private static final long SEED = 20_261_125;

    /**
     * One group.
     *
     * @param photos how many
     * @param surplus photos that only the first net gets right, less those that only the second does
     */
    public record Group(int photos, int surplus) {}

    /**
     * Draws; the same groups in the same order give the same figures.
     *
     * @throws IllegalArgumentException without any photo
     */
    public static PairedBootstrap of(List<Group> groups) {
        if (groups.stream().mapToInt(Group::photos).sum() == 0) {
            throw new IllegalArgumentException("nothing can be drawn from no photos");
        }
        var dice = new SplittableRandom(SEED);
        var drawn = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = difference(dice.ints(groups.size(), 0, groups.size())
                    .mapToObj(groups::get)
                    .toList());
        }
        Arrays.sort(drawn);
        return new PairedBootstrap(difference(groups), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }

    private static double difference(List<Group> groups) {
        var photos = groups.stream().mapToInt(Group::photos).sum();
        var surplus = groups.stream().mapToInt(Group::surplus).sum();
        return (double) surplus / photos;
    }
}
