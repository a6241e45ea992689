package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trumeau.recommender.evaluate.PairedTest;
import trumeau.recommender.evaluate.SessionReport;
import trumeau.recommender.evaluate.TopNTrial;
import trumeau.recommender.topn.Contender;

/** Visits of 1, 3 and 5 items of shoppers never seen before, the mean over ten reveals; popularity beside it. */
final class SessionProtocol implements RecommenderProtocol {

    private static final List<Integer> LENGTHS = List.of(1, 3, 5);
    private static final int REVEALS = 10;

    @Override
    public String name() {
        return "session";
    }

    @Override
    public Outcome measure(Asked asked, Standard standard) {
        asked.fairness().requireNone(name());
        var models = TopNModels.of(asked, name());
        var report = new SessionReport(LENGTHS, REVEALS);
        var splits = TopNProtocol.splits(asked, standard);
        var progress = standard.progress();
        for (var split : splits) {
            progress.at("measuring", splits.indexOf(split), splits.size());
            report.take(new TopNTrial(split), models.all());
        }
        var words = new ArrayList<String>();
        var json = Standard.node().put("protocol", name()).put("reveals", REVEALS);
        json.setAll(figures(report, models.model()));
        words.add(words(report, models.model()));
        var baseline = json.putObject("baseline");
        for (var other : models.others()) {
            var node = figures(report, other);
            var mean = report.compare(models.model(), other);
            node.set("less", comparisons(report, models.model(), other, mean));
            baseline.set(other.code(), node);
            words.add(words(report, other));
            words.add("  against it: " + RankingFigures.words("mean ndcg@10", mean));
        }
        var bars = models.all().stream()
                .map(model -> {
                    var ndcg = report.meanNdcgAt10(model);
                    return ComparisonPlot.Bar.of(model.code(), RankingFigures.mean(ndcg), PairedTest.interval(ndcg));
                })
                .toList();
        var plot = new ComparisonPlot("Visits of 1, 3 and 5 items", "NDCG@10, mean of the three", bars);
        return new Outcome(json, String.join(System.lineSeparator(), words), plot);
    }

    private static ObjectNode figures(SessionReport report, Contender contender) {
        var node = Standard.node()
                .put("model", contender.code())
                .put("shoppers", report.meanNdcgAt10(contender).length)
                .put("ndcg@10", RankingFigures.mean(report.meanNdcgAt10(contender)));
        var each = node.putObject("ndcg@10OfItems");
        for (var length : LENGTHS) {
            each.put(Integer.toString(length), RankingFigures.mean(report.ndcgAt10(contender, length)));
        }
        return node;
    }

    private static ObjectNode comparisons(SessionReport report, Contender one, Contender other, PairedTest mean) {
        var node = Standard.node();
        node.set("mean", RankingFigures.json(mean));
        for (var length : LENGTHS) {
            node.set(Integer.toString(length), RankingFigures.json(report.compare(one, other, length)));
        }
        return node;
    }

    private static String words(SessionReport report, Contender contender) {
        return String.format(Locale.ROOT, "%-13s ndcg@10 of visits of ", contender.code())
                + LENGTHS.stream()
                        .map(length -> String.format(
                                Locale.ROOT,
                                "%d: %.4f",
                                length,
                                RankingFigures.mean(report.ndcgAt10(contender, length))))
                        .collect(Collectors.joining("  "));
    }
}
