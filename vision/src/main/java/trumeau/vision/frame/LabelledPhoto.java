package trumeau.vision.frame;

import java.nio.file.Path;
import java.util.Objects;

/** A photo and the category somebody gave it, in lower case. */
public record LabelledPhoto(Path file, String label) {

    public LabelledPhoto {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(label, "label");
    }
}
