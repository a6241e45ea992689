package trumeau.recommender.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/**
 * Reads interactions: rows of {@code user,item[,rating[,timestamp]]} in UTF-8, parted by comma, semicolon, tab or
 * spaces, with or without a header.
 *
 * <p>With a header the columns may stand in any order and others are passed over. A field with commas or quotes is
 * quoted as in RFC 4180. Times are seconds or milliseconds since 1970, or ISO-8601. A row that can't be read is
 * refused, counted and named; the others stand. The file is read as a stream.
 */
public final class InteractionsFile {

    private InteractionsFile() {}

    /**
     * What a file held.
     *
     * @param refused how many rows could not be read
     * @param firstRefusals the first ten of them: "line 7: ..."
     */
    public record Loaded(List<Interaction> interactions, long refused, List<String> firstRefusals) {

        public Loaded {
            interactions = List.copyOf(interactions);
            firstRefusals = List.copyOf(firstRefusals);
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws RecommenderException UNREADABLE, or MALFORMED when not one row can be read
     */
    public static Loaded read(Path file) {
        var found = new ArrayList<Interaction>();
        var refusals = read(file, found::add);
        return new Loaded(found, refusals.count(), refusals.first());
    }

    /**
     * Reads a file of any length row by row.
     *
     * @param taker gets each row that could be read
     * @return those that could not
     * @throws RecommenderException UNREADABLE, or MALFORMED when not one row can be read
     */
    public static Refusals read(Path file, Consumer<Interaction> taker) {
        try (var lines = Files.newBufferedReader(file)) {
            return read(lines, file, taker);
        } catch (IOException e) {
            throw new RecommenderException(
                    Reason.UNREADABLE, "interactions can't be read from " + file + ": is it a text in UTF-8?", e);
        }
    }

    private static Refusals read(BufferedReader lines, Path file, Consumer<Interaction> taker) throws IOException {
        var refusals = new Refusals.Counting();
        var taken = 0L;
        var number = 0L;
        RowFormat format = null;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (format == null) {
                format = RowFormat.of(line);
                if (format.header() == RowFormat.Header.PRESENT) {
                    continue;
                }
            }
            try {
                taker.accept(format.interaction(line));
                taken++;
            } catch (IllegalArgumentException e) {
                refusals.add("line " + number + ": " + e.getMessage());
            }
        }
        if (taken == 0) {
            throw new RecommenderException(Reason.MALFORMED, nothingIn(file, refusals.counted()));
        }
        return refusals.counted();
    }

    private static String nothingIn(Path file, Refusals refusals) {
        return file + " holds no interaction (user,item[,rating[,timestamp]])"
                + (refusals.first().isEmpty() ? "" : "; " + refusals.first().get(0));
    }
}
