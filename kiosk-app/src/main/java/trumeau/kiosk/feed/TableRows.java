package trumeau.kiosk.feed;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.publish.Csv;

/** The rows of a table with a header: comma, semicolon, tab or bar between values. */
final class TableRows implements Rows {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int LONGEST_HEADER = 64 * 1024;

    private final FeedText text;
    private final Dialect dialect;
    private final Optional<Character> delimiter;

    /** A table whose delimiter is found in its header where nobody says it. */
    TableRows(FeedText text, Dialect dialect, Optional<Character> delimiter) {
        this.text = text;
        this.dialect = dialect;
        this.delimiter = delimiter;
    }

    @Override
    public void each(Taker taker) throws IOException {
        var between = delimiter.isPresent() ? delimiter.get() : likeliest();
        var table = new Table(taker);
        try (var reader = text.open()) {
            Csv.read(reader, between, table::row);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text.file() + " " + e.getMessage(), e);
        }
        if (table.header.isEmpty()) {
            throw new IllegalArgumentException(text.file() + " is empty");
        }
    }

    /** What the first line has most of, outside quotes. */
    private char likeliest() throws IOException {
        var head = new char[LONGEST_HEADER];
        try (var reader = text.open()) {
            var count = Math.max(0, reader.read(head));
            var first = new String(head, 0, count)
                    .stripLeading()
                    .lines()
                    .findFirst()
                    .orElse("");
            var bare = first.replaceAll("\"[^\"]*\"", "");
            return DELIMITERS.stream()
                    .max(Comparator.comparingLong(
                            mark -> bare.chars().filter(c -> c == mark).count()))
                    .orElseThrow();
        }
    }

    /** Gives each value its column's name. */
    private final class Table {

        private final Taker taker;
        private List<String> header = List.of();

        Table(Taker taker) {
            this.taker = taker;
        }

        void row(long line, List<String> values) throws IOException {
            if (header.isEmpty()) {
                header = values.stream().map(dialect::column).toList();
                dialect.require(new LinkedHashSet<>(header));
                return;
            }
            var named = new HashMap<String, String>();
            for (var at = 0; at < Math.min(header.size(), values.size()); at++) {
                if (!values.get(at).isEmpty()) {
                    keep(named, header.get(at), values.get(at));
                }
            }
            var surplus = values.size() > header.size()
                    ? String.join(" ", values.subList(header.size(), values.size()))
                            .strip()
                    : "";
            taker.row(new RawRow(line, named, surplus));
        }

        private void keep(Map<String, String> named, String column, String value) {
            if (dialect.repeats(column)) {
                named.merge(column, value, (before, more) -> before + "\n" + more);
            } else {
                named.putIfAbsent(column, value);
            }
        }
    }
}
