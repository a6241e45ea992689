package trumeau.vision.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads class folders, each with photos and with folders of photos by one photographer, and plain photos. */
final class PhotoFolders {

    /** Folders of these names hold classes, never groups. */
    private static final Set<String> PARTS = Set.of("train", "validation", "test");

    private PhotoFolders() {}

    static List<LabelledPhoto> read(Path folder, PhotoSet.Split split) throws IOException {
        if (!PhotoSet.hasSplits(folder)) {
            return unsplit(folder, split);
        }
        var photos = new ArrayList<LabelledPhoto>();
        for (var part : folders(folder)) {
            if (split == PhotoSet.Split.ALL || split.name().equalsIgnoreCase(name(part))) {
                photos.addAll(classes(part));
            }
        }
        return photos;
    }

    private static List<LabelledPhoto> unsplit(Path folder, PhotoSet.Split split) throws IOException {
        if (split != PhotoSet.Split.ALL) {
            throw new IllegalArgumentException("photos " + folder + " aren't split; leave split="
                    + split.name().toLowerCase(Locale.ROOT) + " away, or put class folders into "
                    + "train/, validation/ and test/");
        }
        var photos = classes(folder);
        return photos.isEmpty() ? labelled(folder, "", "") : photos;
    }

    private static List<LabelledPhoto> classes(Path folder) throws IOException {
        var photos = new ArrayList<LabelledPhoto>();
        for (var kind : folders(folder)) {
            var label = name(kind).toLowerCase(Locale.ROOT);
            photos.addAll(labelled(kind, label, ""));
            for (var group : PARTS.contains(label) ? List.<Path>of() : folders(kind)) {
                photos.addAll(labelled(group, label, name(group)));
            }
        }
        return photos;
    }

    private static List<LabelledPhoto> labelled(Path folder, String label, String group) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && PhotoSet.isPicture(file))
                    .sorted()
                    .map(file -> new LabelledPhoto(file, label, group))
                    .toList();
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> Files.isDirectory(path) && !name(path).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
