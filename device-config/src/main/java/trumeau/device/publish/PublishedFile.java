package trumeau.device.publish;

import java.nio.file.Path;
import java.util.Objects;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;

/** A file to become an artefact. */
public record PublishedFile(ArtefactName name, ArtefactKind kind, Path file) {
    public PublishedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
    }
}
