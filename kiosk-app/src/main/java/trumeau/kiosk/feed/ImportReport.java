package trumeau.kiosk.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import trumeau.kiosk.publish.Csv;

/** The file that says of each fault where it is, what is wrong and what to do; written as faults are found. */
final class ImportReport implements Closeable {

    private static final int LONGEST = 200;

    private final CSVPrinter printer;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int warnings;
    private String first = "";

    /** Begins the file anew. */
    ImportReport(Path file) throws IOException {
        printer = Csv.printer(Files.newBufferedWriter(file));
        printer.printRecord("line", "id", "outcome", "field", "value", "problem", "wrong", "advice");
    }

    /** A fault in a row. */
    void note(Problem problem, FeedRow row, Field field, String value) {
        note(problem, new Where(row.line(), row.name()), field.code(), value);
    }

    /** A fault of the file as a whole. */
    void note(Problem problem, String value) {
        note(problem, new Where(0, ""), "", value);
    }

    /** How often each problem was found, by its code. */
    Map<String, Integer> counts() {
        return counts;
    }

    int warnings() {
        return warnings;
    }

    /** The first refusal in words; empty while there is none. */
    String first() {
        return first;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private void note(Problem problem, Where where, String field, String value) {
        counts.merge(problem.code(), 1, Integer::sum);
        if (problem.outcome() == Problem.Outcome.WARNED) {
            warnings++;
        } else if (first.isEmpty()) {
            first = "line " + where.line() + ": " + problem.wrong() + (value.isEmpty() ? "" : " (" + shown(value) + ")")
                    + "; " + problem.advice();
        }
        try {
            printer.printRecord(
                    where.line(),
                    shown(where.id()),
                    problem.outcome().code(),
                    field,
                    shown(value),
                    problem.code(),
                    problem.wrong(),
                    problem.advice());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of what stood there, which no spreadsheet takes for a formula and no reader for another direction. */
    private static String shown(String value) {
        var cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        var line = cut.codePoints()
                .mapToObj(c -> Letters.isHidden(c) ? "\\u%04X".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
        return !line.isEmpty() && Letters.FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    private record Where(long line, String id) {}
}
