package trumeau.device.store;

import java.nio.file.Path;
import java.util.Objects;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseNumber;

/**
 * A release installed on this device, in a folder of its own that nobody changes once it is active.
 *
 * @param number the device's own count of installations, not the release's number
 * @param folder where the artefacts lie under their names
 */
public record Generation(long number, Path folder, Release manifest) {

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations count from 1: " + number);
        }
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(manifest, "manifest");
    }

    public ReleaseNumber release() {
        return manifest.number();
    }

    /** Where this artefact's file lies; it must be in the release. */
    public Path file(ArtefactName name) {
        if (manifest.find(name).isEmpty()) {
            throw new IllegalArgumentException("release " + release() + " has no artefact " + name);
        }
        return folder.resolve(name.value());
    }
}
