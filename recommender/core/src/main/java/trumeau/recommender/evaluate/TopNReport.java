package trumeau.recommender.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import trumeau.recommender.topn.RankingMeasure;

/** What several contenders find for the same shoppers of several splits, and how they compare. */
public final class TopNReport {

    private final Map<Tried, Found> found = new LinkedHashMap<>();

    /** What one contender found, one value a shopper, in the same order for every contender. */
    public static final class Found {
        private final List<Double> recallAt20 = new ArrayList<>();
        private final List<Double> recallAt50 = new ArrayList<>();
        private final List<Double> ndcgAt10 = new ArrayList<>();
        private final List<Double> ndcgAt100 = new ArrayList<>();
        private final List<Double> averagePrecision = new ArrayList<>();
        private final List<ShownItems> shown = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private double fitSeconds;

        private void add(RankingMeasure measure, ShownItems items) {
            addAll(recallAt20, measure.recallAt20());
            addAll(recallAt50, measure.recallAt50());
            addAll(ndcgAt10, measure.ndcgAt10());
            addAll(ndcgAt100, measure.ndcgAt100());
            addAll(averagePrecision, measure.averagePrecisionAt10());
            shown.add(items);
        }

        /** The shoppers, in the order of all figures. */
        public List<String> names() {
            return List.copyOf(names);
        }

        private static void addAll(List<Double> all, double[] values) {
            Arrays.stream(values).forEach(all::add);
        }

        public double[] recallAt20() {
            return doubles(recallAt20);
        }

        public double[] recallAt50() {
            return doubles(recallAt50);
        }

        public double[] ndcgAt10() {
            return doubles(ndcgAt10);
        }

        public double[] ndcgAt100() {
            return doubles(ndcgAt100);
        }

        public double[] averagePrecisionAt10() {
            return doubles(averagePrecision);
        }

        /** The mean over the splits of one figure of what is shown. */
        public double shown(Function<ShownItems, Double> figure) {
            return shown.stream().mapToDouble(figure::apply).average().orElse(0);
        }

        /** Choosing settings included, all splits together. */
        public double fitSeconds() {
            return fitSeconds;
        }

        private static double[] doubles(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Learns and tries with all that is known of the shoppers. */
    public void take(TopNTrial trial, List<Tried> all) {
        for (var tried : all) {
            var started = System.nanoTime();
            var model = trial.fit(tried);
            var found = of(tried);
            found.fitSeconds += (System.nanoTime() - started) / 1e9;
            trial.shoppers().members().forEach(member -> found.names.add(member.name()));
            var measure = RankingMeasure.of(model, trial.shoppers());
            found.add(measure, ShownItems.of(measure, trial.shoppers(), trial.tastes()));
        }
    }

    /** What one found; nothing when it was not tried. */
    public Found of(Tried tried) {
        return found.computeIfAbsent(tried, one -> new Found());
    }

    /** In the order in which they were tried. */
    public List<Tried> tried() {
        return List.copyOf(found.keySet());
    }

    /** One contender against another by one measure. */
    public PairedTest compare(Tried one, Tried other, Function<Found, double[]> measure) {
        return PairedTest.of(measure.apply(of(one)), measure.apply(of(other)));
    }

    /** The mean of a measure. */
    public static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(0);
    }
}
