package trumeau.kiosk.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trumeau.recommender.catalog.Item;

/**
 * A store's own catalogue: a CSV file with a header, or JSON lines with the same names, one item a row.
 *
 * <p>Columns: {@code id}, {@code title}, {@code category} (the recogniser's code, as {@code shirt}), {@code price}
 * (39.90), and, where known, {@code currency} (EUR), {@code colour} (the palette's code; measured in the picture when
 * empty), {@code pattern} (as {@code striped}; as seen in the picture when empty), {@code brand}, {@code place} (B3),
 * {@code sizes} ({@code S:3;M:0}: pieces in stock; {@code S@navy:3=4012345678901} where a size has a colour and a code
 * of its own), {@code pictures} (file names in the pictures folder, {@code a.jpg;b.jpg}), {@code tag} (text of its QR,
 * EAN-13 or Code-128 code), {@code department} (as {@code women}), {@code material}, {@code care} (symbols of ISO 3758,
 * {@code wash-30;no-bleach}).
 */
public final class StoreTable {

    /** All columns that a row may have. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "category",
            "price",
            "currency",
            "colour",
            "pattern",
            "brand",
            "place",
            "sizes",
            "pictures",
            "tag",
            "department",
            "material",
            "care");

    private static final Set<String> NEEDED = Set.of("id", "title", "category", "price");

    private final List<StoreRow> rows;

    private StoreTable(List<StoreRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a catalogue.
     *
     * @throws IOException when the file can't be read
     * @throws IllegalArgumentException when it isn't such a table; names the line
     */
    public static StoreTable read(Path file) throws IOException {
        var text = Files.readString(file);
        var name = String.valueOf(file.getFileName());
        var rows = text.stripLeading().startsWith("{") ? jsonLines(name, text) : csv(name, text);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no item");
        }
        return new StoreTable(rows);
    }

    /** What came of taking a catalogue in. */
    public record Taken(List<Item> items, List<SeenPicture> pictures, List<String> complaints) {

        public Taken {
            items = List.copyOf(items);
            pictures = List.copyOf(pictures);
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * Takes the pictures in and makes the items.
     *
     * @param folder where the pictures lie
     * @return with one complaint for each picture that couldn't be used
     */
    public Taken take(Path folder, CataloguePictures pictures, Progress progress) throws IOException {
        var items = new ArrayList<Item>();
        var all = new ArrayList<SeenPicture>();
        var shelf = new PictureShelf(folder, pictures);
        for (var row : rows) {
            var seen = shelf.take(row.pictures());
            all.addAll(seen);
            items.add(row.item(seen));
            progress.at("taking items in", items.size(), rows.size());
        }
        return new Taken(items, all, shelf.complaints());
    }

    private static List<StoreRow> csv(String name, String text) throws IOException {
        var rows = new ArrayList<StoreRow>();
        var header = new ArrayList<String>();
        Csv.read(new StringReader(text.replace("\uFEFF", "")), ',', (line, values) -> {
            if (header.isEmpty()) {
                values.forEach(column -> header.add(column.toLowerCase(Locale.ROOT)));
                requireColumns(name, header);
                return;
            }
            var columns = new HashMap<String, String>();
            for (var c = 0; c < Math.min(header.size(), values.size()); c++) {
                columns.put(header.get(c), values.get(c));
            }
            rows.add(new StoreRow(name + ", line " + line, columns));
        });
        return rows;
    }

    private static void requireColumns(String name, List<String> header) {
        if (!header.containsAll(NEEDED)) {
            throw new IllegalArgumentException(
                    name + " must have a header with at least id,title,category,price, not \""
                            + String.join(",", header) + "\"");
        }
        header.stream().filter(column -> !COLUMNS.contains(column)).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException(name + " has a column \"" + column + "\" that isn't known; known are "
                    + String.join(", ", COLUMNS.stream().sorted().toList()));
        });
    }

    private static List<StoreRow> jsonLines(String name, String text) throws IOException {
        var rows = new ArrayList<StoreRow>();
        var json = new ObjectMapper();
        var line = 0;
        for (var row : text.split("\\R", -1)) {
            line++;
            if (!row.isBlank()) {
                rows.add(new StoreRow(name + ", line " + line, columns(json.readTree(row))));
            }
        }
        return rows;
    }

    private static Map<String, String> columns(JsonNode row) {
        var columns = new HashMap<String, String>();
        row.properties()
                .forEach(field -> columns.put(field.getKey(), field.getValue().asText()));
        return columns;
    }
}
