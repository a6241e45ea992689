package trumeau.vision.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder of photos: class folders ({@code DIR/shirt/a.jpg}, or {@code DIR/train/shirt/a.jpg}), {@code labels.csv}
 * with {@code images/}, or plain photos without labels. Read once, in stable order; pictures themselves are not opened.
 */
public final class PhotoSet {

    private static final Set<String> NO_KINDS = Set.of("", "not sure", "other", "skip");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png");

    private final List<LabelledPhoto> photos;
    private final int skipped;

    private PhotoSet(List<LabelledPhoto> photos, int skipped) {
        this.photos = List.copyOf(photos);
        this.skipped = skipped;
    }

    /** Which part of the photos. */
    public enum Split {
        TRAIN,
        VALIDATION,
        TEST,
        ALL;

        /**
         * The split of this name.
         *
         * @throws IllegalArgumentException for any other name
         */
        public static Split of(String name) {
            return Names.find(values(), name, "split");
        }
    }

    /** Which labels of a {@code labels.csv}: the public ten classes only, or all kinds. */
    public enum Labels {
        TOP10,
        ALL;

        /**
         * The labels of this name.
         *
         * @throws IllegalArgumentException for any other name
         */
        public static Labels of(String name) {
            return Names.find(values(), name, "labels");
        }
    }

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException when it is no folder, holds no photo that is asked for, or has no such split
     */
    public static PhotoSet read(Path folder, Split split, Labels labels) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("photos " + folder + ": no such folder");
        }
        try {
            var found = Files.isRegularFile(folder.resolve("labels.csv"))
                    ? PhotoTable.read(folder, split, labels)
                    : PhotoFolders.read(folder, split);
            return of(folder, found);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static PhotoSet of(Path folder, List<LabelledPhoto> found) {
        var labelled = found.stream().anyMatch(photo -> !photo.label().isEmpty());
        var photos = found.stream()
                .filter(photo -> !labelled || !NO_KINDS.contains(photo.label()))
                .filter(photo -> Files.isRegularFile(photo.file()))
                .toList();
        if (photos.isEmpty()) {
            var skipped =
                    found.isEmpty() ? "" : " (" + found.size() + " rows skipped: of no kind, or without their file)";
            throw new IllegalArgumentException("photos " + folder + ": none found" + skipped
                    + "; class folders, labels.csv with images/, or photos (.jpg, .jpeg, .png) are understood");
        }
        return new PhotoSet(photos, found.size() - photos.size());
    }

    /**
     * Whether this folder tells its photos for training from those for validation: by a column {@code split} of its
     * {@code labels.csv}, or by a folder {@code train}.
     *
     * @throws IllegalArgumentException when its {@code labels.csv} is no table
     */
    public static boolean hasSplits(Path folder) {
        try {
            return Files.isRegularFile(folder.resolve("labels.csv"))
                    ? PhotoTable.hasSplits(folder)
                    : Files.isDirectory(folder.resolve("train"));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static UncheckedIOException unreadable(Path folder, IOException cause) {
        return new UncheckedIOException("photos " + folder + ": can't be read", cause);
    }

    /** The photos in stable order. */
    public List<LabelledPhoto> photos() {
        return photos;
    }

    /** How many rows were left out: of no known kind, or without their file. */
    public int skipped() {
        return skipped;
    }

    /** The labels that are present, sorted; empty for plain photos. */
    public List<String> labels() {
        var labels = new TreeSet<String>();
        photos.forEach(photo -> labels.add(photo.label()));
        labels.remove("");
        return List.copyOf(labels);
    }

    static boolean isPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static final class Names {
        static <T extends Enum<T>> T find(T[] values, String name, String what) {
            for (var value : values) {
                if (value.name().equalsIgnoreCase(name)) {
                    return value;
                }
            }
            var known = java.util.Arrays.toString(values).toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(what + " must be one of " + known + ", not \"" + name + "\"");
        }
    }
}
