package trumeau.recommender.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trumeau.recommender.topn.Cohort;
import trumeau.recommender.topn.Contender;
import trumeau.recommender.topn.RankingMeasure;
import trumeau.recommender.topn.TopNModel;

/**
 * What several contenders find in visits of few items: NDCG at 10 of each shopper, the mean over some reveals. All else
 * that the shopper took is to be found; of whom fewer are known than a visit has, all known ones are revealed.
 */
public final class SessionReport {

    private final List<Integer> lengths;
    private final int reveals;
    private final Map<Contender, Map<Integer, List<Double>>> found = new LinkedHashMap<>();

    /** Visits of these lengths, each revealed by the seeds from 0 on. */
    public SessionReport(List<Integer> lengths, int reveals) {
        if (lengths.isEmpty() || reveals < 1) {
            throw new IllegalArgumentException("at least one length and one reveal");
        }
        this.lengths = List.copyOf(lengths);
        this.reveals = reveals;
    }

    public void take(TopNTrial trial, List<Contender> contenders) {
        var visits = lengths.stream()
                .map(length -> IntStream.range(0, reveals)
                        .mapToObj(seed -> trial.visits(length, seed))
                        .toList())
                .toList();
        for (var contender : contenders) {
            var model = trial.fitForVisits(contender, lengths);
            for (var at = 0; at < lengths.size(); at++) {
                add(of(contender, lengths.get(at)), model, visits.get(at));
            }
        }
    }

    /** One value a shopper: the mean over the reveals. */
    private static void add(List<Double> all, TopNModel model, List<Cohort> revealed) {
        var sums = new double[revealed.get(0).size()];
        for (var visits : revealed) {
            var ndcg = RankingMeasure.of(model, visits).ndcgAt10();
            for (var i = 0; i < sums.length; i++) {
                sums[i] += ndcg[i] / revealed.size();
            }
        }
        for (var sum : sums) {
            all.add(sum);
        }
    }

    private List<Double> of(Contender contender, int length) {
        return found.computeIfAbsent(contender, one -> new LinkedHashMap<>())
                .computeIfAbsent(length, one -> new ArrayList<>());
    }

    public List<Contender> contenders() {
        return List.copyOf(found.keySet());
    }

    /** One value a shopper. */
    public double[] ndcgAt10(Contender contender, int length) {
        return of(contender, length).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One value a shopper: the mean over the lengths. */
    public double[] meanNdcgAt10(Contender contender) {
        var each = lengths.stream().map(length -> ndcgAt10(contender, length)).toList();
        return IntStream.range(0, each.get(0).length)
                .mapToDouble(i ->
                        each.stream().mapToDouble(values -> values[i]).average().orElse(0))
                .toArray();
    }

    /** One against another at one length. */
    public PairedTest compare(Contender one, Contender other, int length) {
        return PairedTest.of(ndcgAt10(one, length), ndcgAt10(other, length));
    }

    /** One against another by the mean over the lengths. */
    public PairedTest compare(Contender one, Contender other) {
        return PairedTest.of(meanNdcgAt10(one), meanNdcgAt10(other));
    }
}
