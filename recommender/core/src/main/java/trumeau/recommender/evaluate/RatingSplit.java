package trumeau.recommender.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.rating.Ratings;
import trumeau.recommender.rating.Scale;
import trumeau.recommender.train.RatingsFile;

/**
 * Ratings to learn from and ratings to foretell, under the same numbers of users and items.
 *
 * @param name as {@code cv5-fold0}
 */
public record RatingSplit(String name, Ratings train, Ratings test) {

    private static final Pattern TRAIN = Pattern.compile("(.*?)[.]?train[.](csv|tsv|txt)");
    private static final Pattern FOLD = Pattern.compile(".*fold-?[0-9]+");
    private static final double TRIED = 0.25;

    public RatingSplit {
        Objects.requireNonNull(name, "name");
        if (train.size() == 0 || test.size() == 0) {
            throw new IllegalArgumentException("a split needs ratings to learn from and ratings to foretell, not "
                    + train.size() + " and " + test.size());
        }
    }

    /** Keeps a quarter of the ratings back, drawn at random. */
    public static RatingSplit of(Ratings ratings, RandomGenerator random) {
        var tried = new boolean[ratings.size()];
        var wanted = (int) Math.round(TRIED * tried.length);
        for (var row = 0; row < tried.length; row++) {
            tried[row] = random.nextInt(tried.length - row) < wanted;
            wanted -= tried[row] ? 1 : 0;
        }
        return new RatingSplit("holdout", ratings.part(row -> !tried[row]), ratings.part(row -> tried[row]));
    }

    /**
     * The files of a folder that hold what to learn from: {@code NAME.train.csv} or {@code train.csv}, in the order of
     * names.
     *
     * @throws RecommenderException UNREADABLE, when there is none
     */
    public static List<Path> trainingFiles(Path folder) {
        try (var files = Files.list(folder)) {
            var found = files.filter(
                            file -> TRAIN.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new RecommenderException(
                        Reason.UNREADABLE,
                        folder + " holds no split of ratings: NAME.train.csv beside NAME.test.csv, or train.csv beside"
                                + " test.csv");
            }
            return found;
        } catch (IOException e) {
            throw new RecommenderException(Reason.UNREADABLE, folder + " can't be read", e);
        }
    }

    /** Reads a file of {@link #trainingFiles} and the test set beside it. */
    public static RatingSplit read(Path trainingFile, Optional<Scale> scale) {
        var name = trainingFile.getFileName().toString();
        var testFile = trainingFile.resolveSibling(name.replaceFirst("train([.][a-z]+)$", "test$1"));
        if (!Files.isRegularFile(testFile)) {
            throw new RecommenderException(
                    Reason.UNREADABLE, "a split needs what to foretell; " + testFile + " is missing");
        }
        var matcher = TRAIN.matcher(name);
        var split = matcher.matches() && !matcher.group(1).isEmpty() ? matcher.group(1) : "split";
        var train = RatingsFile.read(trainingFile, scale, rows -> {}).ratings();
        var test = RatingsFile.readBeside(train, testFile, rows -> {});
        if (test.outsideScale() > 0) {
            throw new RecommenderException(
                    Reason.MALFORMED,
                    test.outsideScale() + " ratings of " + testFile + " lie outside " + train.scale()
                            + "; tell the scale with --scale LOW,HIGH, so that none of them is left out");
        }
        return new RatingSplit(split, train, test.ratings());
    }

    /** Whether a split of this name is one of several folds of the same ratings. */
    public static boolean isFold(String name) {
        return FOLD.matcher(name).matches();
    }
}
