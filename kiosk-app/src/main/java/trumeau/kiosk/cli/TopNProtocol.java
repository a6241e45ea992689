package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import trumeau.recommender.evaluate.PairedTest;
import trumeau.recommender.evaluate.TopNEvaluation;
import trumeau.recommender.evaluate.TopNMethod;
import trumeau.recommender.evaluate.TopNReport;
import trumeau.recommender.evaluate.TopNResult;
import trumeau.recommender.evaluate.TopNSplit;
import trumeau.recommender.evaluate.TopNTrial;
import trumeau.recommender.evaluate.Tried;
import trumeau.recommender.train.InteractionsFile;
import trumeau.recommender.train.TrainerSettings;

/** What shoppers took, found among the first of what is suggested; popularity beside it. */
final class TopNProtocol implements RecommenderProtocol {

    private static final String COUNTED = "item-to-item";

    @Override
    public String name() {
        return "topn";
    }

    @Override
    public Outcome measure(Asked asked, Standard standard) {
        return asked.guarded() || asked.model().filter(COUNTED::equals).isPresent()
                ? counted(asked, standard)
                : learnt(asked, standard);
    }

    private Outcome learnt(Asked asked, Standard standard) {
        var models = TopNModels.of(asked, name());
        var report = new TopNReport();
        var splits = splits(asked, standard);
        var progress = standard.progress();
        var mine = new Tried(models.model(), asked.fairness().fair());
        var others = others(models, mine);
        var all = new ArrayList<>(List.of(mine));
        all.addAll(others);
        for (var split : splits) {
            progress.at("measuring", splits.indexOf(split), splits.size());
            report.take(new TopNTrial(split), all);
        }
        var groups = asked.fairness().groups().map(file -> GroupFigures.read(file, standard));
        var own = new RankingFigures(report, mine);
        var json = Standard.node().put("protocol", name());
        json.setAll(own.json());
        var words = new ArrayList<>(List.of(own.words()));
        groups.ifPresent(read -> words.add(read.of(report, mine, json)));
        var baseline = json.putObject("baseline");
        for (var other : others) {
            var figures = new RankingFigures(report, other);
            var recall = report.compare(mine, other, TopNReport.Found::recallAt20);
            var ndcg = report.compare(mine, other, TopNReport.Found::ndcgAt10);
            var node = figures.json();
            node.putObject("less")
                    .<ObjectNode>set("recall@20", RankingFigures.json(recall))
                    .set("ndcg@10", RankingFigures.json(ndcg));
            baseline.set(other.code(), node);
            words.add(figures.words());
            words.add("  against it: " + RankingFigures.words("recall@20", recall) + ", "
                    + RankingFigures.words("ndcg@10", ndcg));
            groups.ifPresent(read -> words.add(read.against(report, mine, other, node)));
        }
        return new Outcome(json, String.join(System.lineSeparator(), words), plot(report, all));
    }

    private static ComparisonPlot plot(TopNReport report, List<Tried> all) {
        var bars = all.stream()
                .map(tried -> {
                    var ndcg = report.of(tried).ndcgAt10();
                    return ComparisonPlot.Bar.of(tried.code(), TopNReport.mean(ndcg), PairedTest.interval(ndcg));
                })
                .toList();
        return new ComparisonPlot("What shoppers took, found among the first ten", "NDCG@10", bars);
    }

    /** A fair model stands beside the same one as it is. */
    private static List<Tried> others(TopNModels models, Tried mine) {
        var others = new ArrayList<Tried>();
        if (mine.fair()) {
            others.add(Tried.plain(models.model()));
        }
        models.others().forEach(other -> others.add(Tried.plain(other)));
        return others;
    }

    /** Weights that are counted alone, as an app serves where a release has no item table. */
    private static Outcome counted(Asked asked, Standard standard) {
        if (!asked.against().isEmpty()
                || asked.scale().isPresent()
                || asked.fairness().isWanted()
                || asked.model().filter(model -> !model.equals(COUNTED)).isPresent()) {
            throw new BadInput(
                    "--private goes with --model item-to-item alone; neither with --against, --scale, --fair or --groups");
        }
        var settings = asked.guarded()
                ? TrainerSettings.defaults()
                : TrainerSettings.defaults().withoutAnonymity();
        var served = new ArrayList<TopNResult>();
        var popular = new ArrayList<TopNResult>();
        var progress = standard.progress();
        var splits = splits(asked, standard);
        for (var split : splits) {
            progress.at("measuring", served.size(), splits.size());
            var evaluation = new TopNEvaluation(split, settings);
            served.add(evaluation.evaluate(TopNMethod.ITEM_TO_ITEM));
            popular.add(evaluation.evaluate(TopNMethod.POPULARITY));
        }
        var node = figures(served);
        node.putObject("baseline").set("popularity", figures(popular));
        var plot = new ComparisonPlot("What shoppers took, found among the first ten", "NDCG@10", List.of())
                .and(point(COUNTED, served))
                .and(point("popularity", popular));
        return new Outcome(node, words(COUNTED, served) + System.lineSeparator() + words("popularity", popular), plot);
    }

    /** Without an interval, since only means are kept. */
    private static ComparisonPlot.Bar point(String name, List<TopNResult> results) {
        var value = mean(results.stream().mapToDouble(TopNResult::ndcgAt10).toArray());
        return new ComparisonPlot.Bar(name, value, value, value);
    }

    static List<TopNSplit> splits(Asked asked, Standard standard) {
        if (asked.ratings().isPresent()) {
            var loaded =
                    InteractionsFile.read(Folders.existingFile(asked.ratings().get(), "ratings"));
            if (loaded.refused() > 0) {
                standard.say(loaded.refused() + " rows could not be read; "
                        + loaded.firstRefusals().get(0));
            }
            return List.of(TopNSplit.of(loaded.interactions(), asked.seed()));
        }
        var folder = Folders.existing(asked.splits().orElseThrow(), "splits");
        if (Files.exists(folder.resolve("train.csv"))) {
            return List.of(TopNSplit.read(folder));
        }
        var folds = folders(folder).stream()
                .filter(fold -> Files.exists(fold.resolve("train.csv")))
                .map(TopNSplit::read)
                .toList();
        if (folds.isEmpty()) {
            throw new BadInput("splits " + folder + " holds no train.csv, nor folders with one");
        }
        return folds;
    }

    private static List<Path> folders(Path folder) {
        var files = folder.toFile().listFiles();
        return files == null
                ? List.of()
                : Arrays.stream(files).map(java.io.File::toPath).sorted().toList();
    }

    private static ObjectNode figures(List<TopNResult> results) {
        return Standard.node()
                .put("shoppers", results.stream().mapToInt(TopNResult::shoppers).sum())
                .put(
                        "recall@20",
                        mean(results.stream()
                                .mapToDouble(TopNResult::recallAt20)
                                .toArray()))
                .put(
                        "recall@50",
                        mean(results.stream()
                                .mapToDouble(TopNResult::recallAt50)
                                .toArray()))
                .put(
                        "ndcg@10",
                        mean(results.stream().mapToDouble(TopNResult::ndcgAt10).toArray()));
    }

    private static String words(String method, List<TopNResult> results) {
        var figures = figures(results);
        return String.format(
                Locale.ROOT,
                "%-13s %d shoppers  recall@20 %.4f  recall@50 %.4f  ndcg@10 %.4f",
                method,
                figures.get("shoppers").asInt(),
                figures.get("recall@20").asDouble(),
                figures.get("recall@50").asDouble(),
                figures.get("ndcg@10").asDouble());
    }

    private static double mean(double[] values) {
        return Math.round(Arrays.stream(values).average().orElse(0) * 100_000) / 100_000.0;
    }
}
