package trumeau.kiosk.feed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import trumeau.kiosk.publish.Csv;
import trumeau.kiosk.publish.Progress;

/** Imports files for tests, in a folder of the test's own. */
final class Importing {

    static final Path EXAMPLES = Path.of("src/test/resources/import");
    static final String RSS = "<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>%s</channel></rss>";

    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final Path folder;
    private final Path pictures;
    private ImportPlan.Store store = new ImportPlan.Store("EUR", Optional.empty(), OptionalInt.empty());
    private Optional<Path> mapping = Optional.empty();
    private Optional<String> placeColumn = Optional.empty();
    private Optional<Charset> encoding = Optional.empty();

    Importing(Path folder) throws IOException {
        this.folder = folder;
        this.pictures = Files.createDirectories(folder.resolve("pictures"));
    }

    Importing picture(String name) throws IOException {
        var file = pictures.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "jpg", file.toFile());
        return this;
    }

    Importing file(String name, String content) throws IOException {
        Files.writeString(pictures.resolve(name), content);
        return this;
    }

    Importing store(ImportPlan.Store other) {
        store = other;
        return this;
    }

    Importing mapping(Path file) {
        mapping = Optional.of(file);
        return this;
    }

    Importing mapping(String json) throws IOException {
        return mapping(Files.writeString(folder.resolve("mapping.json"), json));
    }

    Importing placeColumn(String column) {
        placeColumn = Optional.of(column);
        return this;
    }

    Importing encoding(String name) {
        encoding = Optional.of(Charset.forName(name));
        return this;
    }

    Imported of(FeedFormat format, String text) throws IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    Imported of(FeedFormat format, byte[] bytes) throws IOException {
        return of(format, Files.write(folder.resolve("feed"), bytes));
    }

    Imported of(FeedFormat format, Path file) throws IOException {
        var plan = new ImportPlan(format, file, pictures, mapping, placeColumn, encoding, store);
        var result = new FeedImport(plan, InstantSource.fixed(NOON)).run(goods(), report(), Progress.SILENT);
        return new Imported(result, rows(goods()), rows(report()));
    }

    Path goods() {
        return folder.resolve("goods.csv");
    }

    Path report() {
        return folder.resolve("import-report.csv");
    }

    /** A Merchant feed of one product, shirt and all, with these elements instead of its own or beside them. */
    static String product(String... elements) {
        var values = new HashMap<>(Map.of(
                "g:id", "A", "title", "Oxford", "g:product_type", "Shirts", "g:price", "39.90 EUR", "g:quantity", "1"));
        for (var i = 0; i < elements.length; i += 2) {
            values.put(elements[i], elements[i + 1]);
        }
        var item = new StringBuilder("<item>");
        values.forEach((name, value) -> item.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>'));
        return item.append("</item>\n").toString();
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        var header = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(file)) {
            Csv.read(reader, ',', (line, values) -> {
                if (header.isEmpty()) {
                    header.addAll(values);
                    return;
                }
                var row = new HashMap<String, String>();
                for (var i = 0; i < values.size(); i++) {
                    row.put(header.get(i), values.get(i));
                }
                rows.add(row);
            });
        }
        return rows;
    }

    /** What an import wrote. */
    record Imported(ImportResult result, List<Map<String, String>> goods, List<Map<String, String>> report) {

        Map<String, String> only() {
            if (goods.size() != 1) {
                throw new AssertionError("one item was expected, not " + goods);
            }
            return goods.get(0);
        }

        List<String> problems() {
            return report.stream().map(row -> row.getOrDefault("problem", "")).toList();
        }
    }
}
