package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.recommender.evaluate.PairedTest;
import trumeau.recommender.evaluate.ShownItems;
import trumeau.recommender.evaluate.TopNReport;
import trumeau.recommender.evaluate.Tried;

/** What one contender found, as members of an answer and as a line. */
final class RankingFigures {

    private final TopNReport report;
    private final Tried tried;

    RankingFigures(TopNReport report, Tried tried) {
        this.report = report;
        this.tried = tried;
    }

    ObjectNode json() {
        var found = report.of(tried);
        var node = Standard.node()
                .put("model", tried.code())
                .put("shoppers", found.ndcgAt10().length)
                .put("recall@20", mean(found.recallAt20()))
                .put("recall@50", mean(found.recallAt50()))
                .put("ndcg@10", mean(found.ndcgAt10()))
                .put("ndcg@100", mean(found.ndcgAt100()))
                .put("map@10", mean(found.averagePrecisionAt10()));
        var interval = PairedTest.interval(found.ndcgAt10());
        node.putArray("ndcg@10Interval").add(rounded(interval[0])).add(rounded(interval[1]));
        return node.put("coverage@10", rounded(found.shown(ShownItems::coverage)))
                .put("novelty", rounded(found.shown(ShownItems::novelty)))
                .put("gini", rounded(found.shown(ShownItems::gini)))
                .put("popularityLift", rounded(found.shown(ShownItems::popularityLift)))
                .put("longTail", rounded(found.shown(ShownItems::longTail)))
                .put("fitSeconds", rounded(found.fitSeconds()));
    }

    String words() {
        var found = report.of(tried);
        return String.format(
                Locale.ROOT,
                "%-13s %d shoppers  recall@20 %.4f  recall@50 %.4f  ndcg@10 %.4f  popularity lift %+.0f %%",
                tried.code(),
                found.ndcgAt10().length,
                mean(found.recallAt20()),
                mean(found.recallAt50()),
                mean(found.ndcgAt10()),
                100 * found.shown(ShownItems::popularityLift));
    }

    static ObjectNode json(PairedTest test) {
        var node = Standard.node().put("difference", rounded(test.difference())).put("p", rounded(test.p()));
        node.putArray("interval").add(rounded(test.low())).add(rounded(test.high()));
        return node;
    }

    static String words(String measure, PairedTest test) {
        return String.format(
                Locale.ROOT,
                "%s %+.4f (95 %% %+.4f to %+.4f, p %.4f)",
                measure,
                test.difference(),
                test.low(),
                test.high(),
                test.p());
    }

    static double mean(double[] values) {
        return rounded(TopNReport.mean(values));
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100_000) / 100_000.0 : value;
    }
}
