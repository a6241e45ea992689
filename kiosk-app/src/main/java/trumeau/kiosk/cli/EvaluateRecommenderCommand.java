package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well the recommender finds what shoppers took, and how well ratings are foretold. */
@Command(
        name = "evaluate-recommender",
        header = "Measure the recommender on interactions or ratings, by one of several protocols.",
        description = {
            "",
            "topn: what shoppers took, found among the first, on shoppers never seen before; popularity is always",
            "measured beside it. session: the same for visits of 1, 3 and 5 items, ten reveals. Settings are chosen on",
            "shoppers of the training part. The default model, trumeau, is the item table that an app serves, answered by",
            "its own scorer; item-to-item is what it serves without one.",
            "ratings: how far foretold ratings are from given ones; the mean and the item's mean are measured beside."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau evaluate-recommender --ratings ratings.csv --json",
            "  ./trumeau evaluate-recommender --splits splits/fold1",
            "  ./trumeau evaluate-recommender --protocol ratings --splits splits --model svd++ --against svd",
            "",
            "A ratings file has rows user,item[,rating[,timestamp]], by comma, tab, semicolon or space, with or without a",
            "header. For topn a folder of splits has train.csv, foldin.csv (what is known of the tried shoppers) and",
            "test.csv (what is to be found), or folders fold0, fold1, ... of these; then the mean is given. For ratings it",
            "has pairs NAME.train.csv and NAME.test.csv; the mean is that of all whose names end in foldN.",
            "Models of topn and session: trumeau, popularity, item-knn, asymmetric, user-knn, ease, edlae, local-ease,",
            "slim, ials; of topn also item-to-item.",
            "Models of ratings: mean, item-mean, baseline, formula, item-formula, user-cosine, user-knn, user-knn-means,",
            "user-pearson, user-knn-baseline, user-msd-baseline, item-adjusted-cosine, item-knn-baseline, svd, svd++,",
            "svd++-large, als, blend.",
            "Keys with --json, each with protocol; topn: model, shoppers, recall@20, recall@50, ndcg@10, ndcg@100, map@10,",
            "ndcg@10Interval (95 %), coverage@10, novelty, gini, popularityLift, longTail, fitSeconds, groups {ndcg@10, gap,",
            "interval}, baseline {popularity: {..., less: {recall@20: {difference, interval, p}, ndcg@10}, gapDrop}};",
            "session: reveals, model, shoppers, ndcg@10 (mean), ndcg@10OfItems {1, 3, 5}, baseline; ratings:",
            "model, rmse, mae, rmseInterval (95 %), fitSeconds, predictSeconds, coverage, ratings, splits [...], baseline",
            "{mean: {...}, item-mean: {...}}, and with --against: against {..., difference, differenceInterval, p}."
        })
final class EvaluateRecommenderCommand implements Callable<Integer> {

    private static final List<RecommenderProtocol> PROTOCOLS =
            List.of(new TopNProtocol(), new SessionProtocol(), new RatingsProtocol());

    @Mixin
    private Standard standard = new Standard();

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "topn",
            description = "topn (default), session or ratings.")
    private String protocol = "topn";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "What is measured; trumeau by default, of ratings blend.")
    private @Nullable String model;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            split = ",",
            description = "Another model to compare it with, shopper by shopper; several with commas.")
    private List<String> against = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the comparison into this file.")
    private @Nullable Path svg;

    @Option(
            names = "--scale",
            paramLabel = "LOW,HIGH",
            description = "The ratings there can be, as 1,5; otherwise those of the file.")
    private @Nullable String scale;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Decides who or what is tried.")
    private long seed;

    @Option(
            names = "--private",
            description = "Keep only pairs that at least 3 shoppers took, as in a store's release.")
    private boolean guarded;

    @Option(
            names = "--fair",
            description = "topn: take popular items back in the ranking; the same model as it is stands beside it.")
    private boolean fair;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "topn: rows shopper,group; how differently well the groups are served.")
    private @Nullable Path groups;

    private static final class Input {

        @Option(names = "--ratings", paramLabel = "FILE", description = "Interactions or ratings; split by the seed.")
        private @Nullable Path ratings;

        @Option(names = "--splits", paramLabel = "DIR", description = "Splits that are made already.")
        private @Nullable Path splits;
    }

    @Override
    public Integer call() throws IOException {
        var asked = new RecommenderProtocol.Asked(
                Optional.ofNullable(input.ratings),
                Optional.ofNullable(input.splits),
                seed,
                guarded,
                Optional.ofNullable(model),
                against,
                Optional.ofNullable(scale),
                new RecommenderProtocol.Fairness(fair, Optional.ofNullable(groups)));
        if (svg != null) {
            Folders.writable(Objects.requireNonNull(svg.toAbsolutePath().getParent()), "folder of the plot");
        }
        var outcome = chosen().measure(asked, standard);
        if (svg != null) {
            Files.writeString(svg, outcome.plot().svg());
        }
        standard.print(outcome.json(), outcome.words());
        return Failures.OK;
    }

    private RecommenderProtocol chosen() {
        return PROTOCOLS.stream()
                .filter(known -> known.name().equalsIgnoreCase(protocol))
                .findFirst()
                .orElseThrow(() -> new BadInput("there is no protocol \"" + protocol + "\" here; choose "
                        + PROTOCOLS.stream().map(RecommenderProtocol::name).collect(Collectors.joining(" or "))));
    }
}
