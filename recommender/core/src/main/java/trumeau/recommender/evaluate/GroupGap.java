package trumeau.recommender.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How differently well groups of shoppers are served: the mean of a measure for each, and the gap, which is how far the
 * worst group's mean lies below the best one's, as a share of it.
 *
 * @param means by group
 * @param low of the gap's 95 % interval by the bootstrap, shoppers drawn within their groups
 */
public record GroupGap(Map<String, Double> means, double gap, double low, double high) {

    private static final int DRAWS = 2_000;
    private static final long SEED = 11;

    public GroupGap {
        means = Map.copyOf(means);
    }

    /**
     * Of one measure.
     *
     * @param groups the group of each shopper, empty for one who has none
     * @throws IllegalArgumentException when fewer than two groups are there
     */
    public static GroupGap of(double[] measure, List<String> groups) {
        var split = split(measure, groups);
        var gaps = new double[DRAWS];
        var dice = new SplittableRandom(SEED);
        for (var draw = 0; draw < DRAWS; draw++) {
            gaps[draw] = gap(drawn(split, dice));
        }
        Arrays.sort(gaps);
        return new GroupGap(means(split), gap(means(split)), gaps[DRAWS / 40], gaps[DRAWS - 1 - DRAWS / 40]);
    }

    /**
     * By how much the gap of the first is smaller, and whether that is more than chance gives: the share of draws, the
     * same shoppers for both, in which it isn't, twice.
     */
    public static PairedTest drop(double[] first, double[] second, List<String> groups) {
        var one = split(first, groups);
        var other = split(second, groups);
        var drops = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var seed = SEED + draw;
            drops[draw] = gap(drawn(other, new SplittableRandom(seed))) - gap(drawn(one, new SplittableRandom(seed)));
        }
        Arrays.sort(drops);
        var notSmaller = Arrays.stream(drops).filter(drop -> drop <= 0).count();
        var side = Math.min(notSmaller, DRAWS - notSmaller);
        return new PairedTest(
                gap(means(other)) - gap(means(one)),
                drops[DRAWS / 40],
                drops[DRAWS - 1 - DRAWS / 40],
                Math.min(1, 2 * (side + 1.0) / (DRAWS + 1.0)));
    }

    private static Map<String, double[]> split(double[] measure, List<String> groups) {
        if (measure.length != groups.size()) {
            throw new IllegalArgumentException(measure.length + " shoppers, but " + groups.size() + " groups");
        }
        var found = new TreeMap<String, double[]>();
        for (var name :
                groups.stream().filter(group -> !group.isEmpty()).distinct().toList()) {
            var ofGroup = new double[groups.size()];
            var size = 0;
            for (var shopper = 0; shopper < measure.length; shopper++) {
                if (groups.get(shopper).equals(name)) {
                    ofGroup[size++] = measure[shopper];
                }
            }
            found.put(name, Arrays.copyOf(ofGroup, size));
        }
        if (found.size() < 2) {
            throw new IllegalArgumentException("a gap lies between groups, of which the shoppers have " + found.size()
                    + "; name a group for shoppers of at least two");
        }
        return found;
    }

    private static Map<String, Double> means(Map<String, double[]> split) {
        var found = new TreeMap<String, Double>();
        split.forEach((group, values) ->
                found.put(group, Arrays.stream(values).average().orElse(0)));
        return found;
    }

    private static Map<String, Double> drawn(Map<String, double[]> split, SplittableRandom dice) {
        var found = new TreeMap<String, Double>();
        split.forEach((group, values) -> {
            var sum = 0.0;
            for (var i = 0; i < values.length; i++) {
                sum += values[dice.nextInt(values.length)];
            }
            found.put(group, sum / values.length);
        });
        return found;
    }

    private static double gap(Map<String, Double> means) {
        var best =
                means.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var worst =
                means.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return best == 0 ? 0 : (best - worst) / best;
    }
}
