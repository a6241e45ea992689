package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import trumeau.device.release.Sha256;

/** An origin in a folder: a stick, a share, a test. Its validator is the content's digest. */
public final class FolderOrigin implements Origin {

    private final Path folder;

    public FolderOrigin(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Answer open(Request request) {
        var file = folder.resolve(request.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("a path inside the origin is asked for: " + request.path());
        }
        try {
            var validator = Optional.of(Sha256.ofFile(file).hex());
            var offset = validator.equals(request.validator()) ? Math.min(request.offset(), Files.size(file)) : 0;
            return new Content(from(file, offset), offset, validator);
        } catch (NoSuchFileException e) {
            return new Trouble(Trouble.Kind.NOT_FOUND, "no " + request.path() + " in " + folder);
        } catch (IOException e) {
            return new Trouble(Trouble.Kind.UNREACHABLE, "can't read " + file + ": " + e.getMessage());
        }
    }

    private static InputStream from(Path file, long offset) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(offset);
            return bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
