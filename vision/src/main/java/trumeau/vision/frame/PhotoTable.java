package trumeau.vision.frame;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code labels.csv} beside {@code images/}: columns {@code image} and {@code label}, and, where there are,
 * {@code split}, {@code group} or {@code photographer}, and {@code top10_class} (the same photo's cleaner label in the
 * public ten-class subset, which then wins).
 */
final class PhotoTable {

    private final Path images;
    private final List<String> columns;

    private PhotoTable(Path images, List<String> columns) {
        this.images = images;
        this.columns = columns;
    }

    /** Whether there is a column that says which part a photo belongs to. */
    static boolean hasSplits(Path folder) throws IOException {
        return of(folder, lines(folder.resolve("labels.csv"))).hasSplits();
    }

    static List<LabelledPhoto> read(Path folder, PhotoSet.Split split, PhotoSet.Labels labels) throws IOException {
        var lines = lines(folder.resolve("labels.csv"));
        var table = of(folder, lines);
        if (split != PhotoSet.Split.ALL && !table.hasSplits()) {
            throw new IllegalArgumentException("photos " + folder + " aren't split; leave split="
                    + split.name().toLowerCase(Locale.ROOT) + " away, or add a column split to labels.csv");
        }
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(PhotoTable::cells)
                .filter(row -> table.isIn(row, split))
                .filter(row -> labels == PhotoSet.Labels.ALL
                        || !table.hasTop10()
                        || !table.top10(row).isEmpty())
                .map(table::photo)
                .toList();
    }

    private static PhotoTable of(Path folder, List<String> lines) {
        var file = folder.resolve("labels.csv");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("photos " + file + ": empty; a first line with image,label is needed");
        }
        var table = new PhotoTable(folder.resolve("images"), cells(lines.get(0)));
        if (!table.columns.contains("image") || !table.columns.contains("label")) {
            throw new IllegalArgumentException("photos " + file
                    + ": its first line must name the columns image and label, not \"" + lines.get(0) + "\"");
        }
        return table;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("photos " + file + ": must be text in UTF-8", e);
        }
    }

    private boolean isIn(List<String> row, PhotoSet.Split split) {
        return split == PhotoSet.Split.ALL || cell(row, "split").equalsIgnoreCase(split.name());
    }

    private boolean hasSplits() {
        return columns.contains("split");
    }

    private boolean hasTop10() {
        return columns.contains("top10_class");
    }

    private String top10(List<String> row) {
        return cell(row, "top10_class");
    }

    private LabelledPhoto photo(List<String> row) {
        var name = cell(row, "image");
        var file = images.resolve(name);
        var withEnding = PhotoSet.isPicture(file) ? file : images.resolve(name + ".jpg");
        var label = top10(row).isEmpty() ? cell(row, "label") : top10(row);
        var group = columns.contains("group") ? cell(row, "group") : cell(row, "photographer");
        return new LabelledPhoto(withEnding, label.toLowerCase(Locale.ROOT), group);
    }

    private String cell(List<String> row, String column) {
        var place = columns.indexOf(column);
        return place < 0 || place >= row.size() ? "" : row.get(place);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
