package trumeau.device.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import trumeau.device.disk.DurableFiles;
import trumeau.device.release.Artefact;
import trumeau.device.release.Sha256;

/**
 * What has come down so far, by digest: whole files, {@code .part} files, and beside each part what the origin calls
 * its content, so that the rest can be asked for. Outlives a failed cycle, not an installed release.
 */
final class Downloads {

    private final Path folder;

    Downloads(Path folder) {
        this.folder = folder;
    }

    Path whole(Artefact artefact) {
        return folder.resolve(artefact.sha256().hex());
    }

    Path part(Artefact artefact) {
        return folder.resolve(artefact.sha256().hex() + ".part");
    }

    boolean has(Artefact artefact) throws IOException {
        var file = whole(artefact);
        return Files.isRegularFile(file)
                && Files.size(file) == artefact.size()
                && Sha256.ofFile(file).equals(artefact.sha256());
    }

    /** Bytes of this artefact that need not be asked for again. */
    long sizeOfPart(Artefact artefact) throws IOException {
        return validator(artefact).isPresent() ? Files.size(part(artefact)) : 0;
    }

    Optional<String> validator(Artefact artefact) throws IOException {
        var file = validatorFile(artefact);
        return Files.exists(file) && Files.exists(part(artefact))
                ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    void remember(Artefact artefact, Optional<String> validator) throws IOException {
        DurableFiles.createFolders(folder);
        if (validator.isPresent()) {
            Files.writeString(validatorFile(artefact), validator.get());
        } else {
            Files.deleteIfExists(validatorFile(artefact));
        }
    }

    void discardPart(Artefact artefact) throws IOException {
        Files.deleteIfExists(part(artefact));
        Files.deleteIfExists(validatorFile(artefact));
    }

    /** The part has become the whole. */
    void complete(Artefact artefact) throws IOException {
        DurableFiles.rename(part(artefact), whole(artefact));
        Files.deleteIfExists(validatorFile(artefact));
    }

    /** Deletes what these artefacts don't need. */
    void keepOnly(Iterable<Artefact> artefacts) throws IOException {
        var wanted = new HashSet<Path>();
        artefacts.forEach(a -> wanted.addAll(Set.of(whole(a), part(a), validatorFile(a))));
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    if (!wanted.contains(file)) {
                        DurableFiles.deleteTree(file);
                    }
                }
            }
        }
    }

    private Path validatorFile(Artefact artefact) {
        return folder.resolve(artefact.sha256().hex() + ".validator");
    }
}
