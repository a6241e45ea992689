package trumeau.device.release;

import java.util.Objects;

/** One file of a release. {@code size} is in bytes. */
public record Artefact(ArtefactName name, ArtefactKind kind, Sha256 sha256, long size) {

    /** 2 GB: what a device downloads at most as one file. */
    public static final long LARGEST = 2_000_000_000L;

    public Artefact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sha256, "sha256");
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "artefact " + name + " has " + size + " bytes; 0 to " + LARGEST + " may be");
        }
    }
}
