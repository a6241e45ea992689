package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.recommender.evaluate.TopNEvaluation;
import trumeau.recommender.evaluate.TopNMethod;
import trumeau.recommender.evaluate.TopNResult;
import trumeau.recommender.evaluate.TopNSplit;
import trumeau.recommender.train.InteractionsFile;
import trumeau.recommender.train.TrainerSettings;

/** How well the recommender finds what shoppers took. */
@Command(
        name = "evaluate-recommender",
        header = "Measure the recommender on ratings, on shoppers it has never seen.",
        description = {
            "",
            "The measured model is the served one. Popularity is always measured beside it, on the same shoppers."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau evaluate-recommender --ratings ratings.csv --json",
            "  ./trumeau evaluate-recommender --splits splits/fold1",
            "",
            "A ratings file has rows user,item[,rating[,timestamp]], by comma or tab, with or without a header. A folder",
            "of splits has train.csv, foldin.csv (what is known of the tried shoppers) and test.csv (what is to be found),",
            "or folders fold0, fold1, ... of these; then the mean is given.",
            "Keys with --json: shoppers, recall@20, recall@50, ndcg@10, baseline {popularity: {...}}."
        })
final class EvaluateRecommenderCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Decides who is tried.")
    private long seed;

    @Option(
            names = "--private",
            description = "Keep only pairs that at least 3 shoppers took, as in a store's release.")
    private boolean guarded;

    private static final class Input {

        @Option(names = "--ratings", paramLabel = "FILE", description = "Interactions; split by the seed.")
        private @Nullable Path ratings;

        @Option(names = "--splits", paramLabel = "DIR", description = "Splits that are made already.")
        private @Nullable Path splits;
    }

    @Override
    public Integer call() {
        var settings = guarded
                ? TrainerSettings.defaults()
                : TrainerSettings.defaults().withoutAnonymity();
        var served = new ArrayList<TopNResult>();
        var popular = new ArrayList<TopNResult>();
        var progress = standard.progress();
        var splits = splits();
        for (var split : splits) {
            progress.at("measuring", served.size(), splits.size());
            var evaluation = new TopNEvaluation(split, settings);
            served.add(evaluation.evaluate(TopNMethod.ITEM_TO_ITEM));
            popular.add(evaluation.evaluate(TopNMethod.POPULARITY));
        }
        var node = figures(served);
        node.putObject("baseline").set("popularity", figures(popular));
        standard.print(node, words("item-to-item", served) + System.lineSeparator() + words("popularity", popular));
        return Failures.OK;
    }

    private List<TopNSplit> splits() {
        if (input.ratings != null) {
            var loaded = InteractionsFile.read(Folders.existingFile(input.ratings, "ratings"));
            if (loaded.refused() > 0) {
                standard.say(loaded.refused() + " rows could not be read; "
                        + loaded.firstRefusals().get(0));
            }
            return List.of(TopNSplit.of(loaded.interactions(), seed));
        }
        var folder = Folders.existing(java.util.Objects.requireNonNull(input.splits), "splits");
        if (Files.exists(folder.resolve("train.csv"))) {
            return List.of(TopNSplit.read(folder));
        }
        var folds = Arrays.stream(
                        java.util.Objects.requireNonNullElse(folder.toFile().listFiles(), new java.io.File[0]))
                .map(java.io.File::toPath)
                .filter(fold -> Files.exists(fold.resolve("train.csv")))
                .sorted()
                .map(TopNSplit::read)
                .toList();
        if (folds.isEmpty()) {
            throw new BadInput("splits " + folder + " holds no train.csv, nor folders with one");
        }
        return folds;
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
