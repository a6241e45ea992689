package trumeau.recommender.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.rating.Ratings;
import trumeau.recommender.rating.RatingsBuilder;
import trumeau.recommender.rating.Scale;

/**
 * Reads ratings: rows of {@code user,item,rating[,timestamp]}, written as {@link InteractionsFile} says. No line is
 * kept: a row takes what {@link RatingsBuilder} says, and each id once. One reader for one file, one thread.
 */
public final class RatingsFile {

    private static final int NAMED_REFUSALS = 10;
    private static final int ROWS_A_TELLING = 65_536;

    private final Path file;
    private final LongConsumer rowsRead;
    private final List<String> refusals = new ArrayList<>();
    private long refused;
    private long outside;

    private RatingsFile(Path file, LongConsumer rowsRead) {
        this.file = file;
        this.rowsRead = rowsRead;
    }

    /**
     * What a file held.
     *
     * @param refused how many rows could not be read
     * @param outsideScale how many of these because the given scale does not have their rating
     * @param repeated how many gave way to a newer rating of the same user for the same item
     * @param firstRefusals the first ten that could not be read: "line 7: ..."
     */
    public record Loaded(Ratings ratings, long refused, long outsideScale, long repeated, List<String> firstRefusals) {

        public Loaded {
            firstRefusals = List.copyOf(firstRefusals);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param scale the ratings that there can be; when it is empty, all from the lowest to the highest in the file
     * @param rowsRead is told now and then how many rows were read
     * @throws RecommenderException UNREADABLE, or MALFORMED when not one row can be read
     */
    public static Loaded read(Path file, Optional<Scale> scale, LongConsumer rowsRead) {
        return new RatingsFile(file, rowsRead).into(new RatingsBuilder(scale));
    }

    /** Reads a test set under the numbers of users and items, and with the scale, of what a model learns from. */
    public static Loaded readBeside(Ratings train, Path file, LongConsumer rowsRead) {
        return new RatingsFile(file, rowsRead).into(RatingsBuilder.beside(train));
    }

    private Loaded into(RatingsBuilder ratings) {
        try (var lines = Files.newBufferedReader(file)) {
            gather(lines, ratings);
        } catch (IOException e) {
            throw new RecommenderException(
                    Reason.UNREADABLE, "ratings can't be read from " + file + ": is it a text in UTF-8?", e);
        }
        if (ratings.size() == 0) {
            throw new RecommenderException(
                    Reason.MALFORMED,
                    file + " holds no rating (user,item,rating[,timestamp])"
                            + (refusals.isEmpty() ? "" : "; " + refusals.get(0)));
        }
        var built = ratings.build();
        return new Loaded(built, refused, outside, ratings.repeated(), refusals);
    }

    private void gather(BufferedReader lines, RatingsBuilder ratings) throws IOException {
        var first = lines.readLine();
        var number = 1L;
        while (first != null && first.isBlank()) {
            first = lines.readLine();
            number++;
        }
        if (first == null) {
            return;
        }
        var format = RowFormat.of(first);
        var line = format.header() == RowFormat.Header.PRESENT ? lines.readLine() : first;
        number += format.header() == RowFormat.Header.PRESENT ? 1 : 0;
        for (; line != null; line = lines.readLine(), number++) {
            if (!line.isBlank()) {
                add(format, line, number, ratings);
            }
            if (number % ROWS_A_TELLING == 0) {
                rowsRead.accept(number);
            }
        }
    }

    private void add(RowFormat format, String line, long number, RatingsBuilder ratings) {
        try {
            var row = format.rating(line);
            if (row.time().isPresent()) {
                ratings.add(row.user(), row.item(), row.rating(), row.time().getAsLong());
            } else {
                ratings.add(row.user(), row.item(), row.rating());
            }
        } catch (IllegalArgumentException e) {
            outside += e instanceof RatingsBuilder.OutsideScale ? 1 : 0;
            if (refused++ < NAMED_REFUSALS) {
                refusals.add("line " + number + ": " + e.getMessage());
            }
        }
    }
}
