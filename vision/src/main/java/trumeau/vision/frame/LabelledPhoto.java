package trumeau.vision.frame;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A photo and the category somebody gave it, in lower case.
 *
 * @param group who took it or where, so that photos alike for another reason than the garment stay together; empty when
 *     nobody said
 */
public record LabelledPhoto(Path file, String label, String group) {

    public LabelledPhoto {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(group, "group");
    }

    /** Of no group. */
    public LabelledPhoto(Path file, String label) {
        this(file, label, "");
    }
}
