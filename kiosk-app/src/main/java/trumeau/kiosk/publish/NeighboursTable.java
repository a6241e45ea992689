package trumeau.kiosk.publish;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.Neighbour;
import trumeau.kiosk.elsewhere.StockThere;

/**
 * Neighbour stores and their stock as a table: a CSV file with a header, one size of one item in one store a row, the
 * store's own columns repeated.
 *
 * <p>Columns: {@code store}, {@code item}, {@code size}, {@code pieces}, {@code counted_at} (ISO 8601), and, where
 * known, {@code colour}, {@code metres}, {@code address}, {@code hours}.
 */
public final class NeighboursTable {

    private static final List<String> NEEDED = List.of("store", "item", "size", "pieces", "counted_at");
    private static final Set<String> MORE = Set.of("colour", "metres", "address", "hours");

    private final List<String> header = new ArrayList<>();
    private final Map<String, Neighbour> stores = new LinkedHashMap<>();
    private final List<StockThere> stock = new ArrayList<>();

    private NeighboursTable() {}

    /**
     * Reads a table.
     *
     * @throws IOException when the file can't be read
     * @throws IllegalArgumentException when it isn't such a table; names the line
     */
    public static Elsewhere read(Path file) throws IOException {
        var table = new NeighboursTable();
        Csv.read(new StringReader(Files.readString(file).replace("\uFEFF", "")), ',', table::row);
        if (table.stock.isEmpty()) {
            throw new IllegalArgumentException("a table of neighbours has a header with " + String.join(",", NEEDED)
                    + " and a row for each figure");
        }
        return new Elsewhere(List.copyOf(table.stores.values()), table.stock, Optional.empty());
    }

    private void row(long line, List<String> values) {
        try {
            if (header.isEmpty()) {
                values.forEach(column -> header.add(column.toLowerCase(Locale.ROOT)));
                requireColumns();
            } else {
                take(named(values));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": no whole number: " + e.getMessage(), e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "line " + line + ": counted_at is written as 2026-11-01T10:00:00Z, not \"" + e.getParsedString()
                            + "\"",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
        }
    }

    private void take(Map<String, String> row) {
        var store = new Neighbour(
                required(row, "store"),
                text(row, "metres").map(Integer::valueOf),
                text(row, "address"),
                text(row, "hours"));
        var known = stores.putIfAbsent(store.name(), store);
        if (known != null && !known.equals(store)) {
            throw new IllegalArgumentException(
                    store.name() + " has another distance, address or hours than in the rows before");
        }
        stock.add(new StockThere(
                store.name(),
                required(row, "item"),
                required(row, "size"),
                text(row, "colour"),
                Integer.parseInt(required(row, "pieces")),
                Instant.parse(required(row, "counted_at"))));
    }

    private void requireColumns() {
        var missing = NEEDED.stream().filter(column -> !header.contains(column)).toList();
        var strange = header.stream()
                .filter(column -> !NEEDED.contains(column) && !MORE.contains(column))
                .toList();
        if (!missing.isEmpty() || !strange.isEmpty()) {
            throw new IllegalArgumentException("the header lacks " + missing + " and has unknown columns " + strange
                    + "; known are " + String.join(",", NEEDED) + " and "
                    + String.join(",", MORE.stream().sorted().toList()));
        }
    }

    private Map<String, String> named(List<String> values) {
        var row = new HashMap<String, String>();
        for (var at = 0; at < Math.min(header.size(), values.size()); at++) {
            row.put(header.get(at), values.get(at));
        }
        return row;
    }

    private static String required(Map<String, String> row, String column) {
        return text(row, column).orElseThrow(() -> new IllegalArgumentException("column " + column + " is empty"));
    }

    private static Optional<String> text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
