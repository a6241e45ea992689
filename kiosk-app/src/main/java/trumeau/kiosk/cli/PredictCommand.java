package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.recommender.evaluate.RatingErrors;
import trumeau.recommender.evaluate.RatingSplit;
import trumeau.recommender.rating.LearntRatings;
import trumeau.recommender.rating.RatingMethod;
import trumeau.recommender.rating.Scale;

/** What rating somebody would give an item. */
@Command(
        name = "predict",
        header = "Foretell the rating that a user would give an item.",
        description = {
            "",
            "Learns from 75 % of the ratings, drawn by the seed, and says how far it is off on the other 25 %.",
            "The default model is user-based collaborative filtering: the 40 nearest users that rated the item, each",
            "counted from the own baseline and weighed by likeness. --model formula is the plain sum of w_uv * r_vi over",
            "the 40 nearest users; it is not divided by anything, so its score orders items and is mostly beyond the scale."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau predict --ratings ratings.csv --user 1 --item 10",
            "  ./trumeau predict --ratings ratings.csv --user 1 --item 10 --model blend --json",
            "",
            "A ratings file has rows user,item,rating[,timestamp], by comma, tab, semicolon or space, with or without a",
            "header; ids are any text. Models: see ./trumeau evaluate-recommender --help.",
            "An unknown user or item is no error: what is then told instead is said.",
            "Keys with --json: model, user, item, prediction, score (before it is put within the scale), userKnown,",
            "itemKnown, fallback (if any), rmse, mae, train, test, scale, baseline {mean: {rmse, mae}}."
        })
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Option(names = "--ratings", paramLabel = "FILE", required = true, description = "The ratings to learn from.")
    private Path ratings = Path.of("");

    @Option(names = "--user", paramLabel = "ID", required = true, description = "Who.")
    private String user = "";

    @Option(names = "--item", paramLabel = "ID", required = true, description = "What.")
    private String item = "";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "user-knn-baseline",
            description = "How it is foretold; ${DEFAULT-VALUE} by default.")
    private String model = "user-knn-baseline";

    @Option(
            names = "--scale",
            paramLabel = "LOW,HIGH",
            description = "The ratings there can be, as 1,5; otherwise those of the file.")
    private @Nullable String scale;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Decides the 25 %%.")
    private long seed;

    @Override
    public Integer call() {
        var method = RatingMethod.of(model);
        var within = Optional.ofNullable(scale).map(Scale::parse);
        var split = RatingReading.split(Folders.existingFile(ratings, "ratings"), within, seed, standard);
        var learnt = method.fit(split.train(), new SplittableRandom(seed));
        var json = json(method, split, learnt);
        standard.print(json, words(json));
        return Failures.OK;
    }

    private ObjectNode json(RatingMethod method, RatingSplit split, LearntRatings learnt) {
        var train = split.train();
        var who = train.userNames().find(user);
        var what = train.itemNames().find(item);
        var errors = RatingErrors.of(learnt, split.test());
        var node = Standard.node()
                .put("model", method.code())
                .put("user", user)
                .put("item", item)
                .put("prediction", RatingFigures.rounded(learnt.predict(who, what)))
                .put("score", RatingFigures.rounded(learnt.unclipped(who, what)))
                .put("userKnown", train.knowsUser(who))
                .put("itemKnown", train.knowsItem(what));
        method.fallback(train, who, what).ifPresent(fallback -> node.put("fallback", fallback));
        node.put("rmse", RatingFigures.rounded(errors.rmse()))
                .put("mae", RatingFigures.rounded(errors.mae()))
                .put("train", train.size())
                .put("test", split.test().size())
                .put("scale", train.scale().toString());
        var mean = RatingErrors.of(RatingMethod.MEAN.fit(train, new SplittableRandom(seed)), split.test());
        node.putObject("baseline")
                .putObject("mean")
                .put("rmse", RatingFigures.rounded(mean.rmse()))
                .put("mae", RatingFigures.rounded(mean.mae()));
        return node;
    }

    private static String words(ObjectNode said) {
        return String.format(
                        Locale.ROOT,
                        "user %s, item %s: %.2f (%s; user %s, item %s%s)",
                        said.get("user").asText(),
                        said.get("item").asText(),
                        said.get("prediction").asDouble(),
                        said.get("model").asText() + score(said),
                        known(said, "userKnown"),
                        known(said, "itemKnown"),
                        said.has("fallback")
                                ? "; told from " + said.get("fallback").asText()
                                : "")
                + System.lineSeparator()
                + String.format(
                        Locale.ROOT,
                        "RMSE %.4f  MAE %.4f on %d ratings, learned from %d; always the mean: RMSE %.4f",
                        said.get("rmse").asDouble(),
                        said.get("mae").asDouble(),
                        said.get("test").asInt(),
                        said.get("train").asInt(),
                        said.at("/baseline/mean/rmse").asDouble());
    }

    private static String score(ObjectNode said) {
        return said.get("score").asDouble() == said.get("prediction").asDouble()
                ? ""
                : String.format(Locale.ROOT, " %.2f", said.get("score").asDouble());
    }

    private static String known(ObjectNode said, String key) {
        return said.get(key).asBoolean() ? "known" : "unknown";
    }
}
