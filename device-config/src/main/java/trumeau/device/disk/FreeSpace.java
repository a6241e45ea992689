package trumeau.device.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has left. */
@FunctionalInterface
public interface FreeSpace {

    /** With less than 1 MB left a disk is full: nothing of use can be written. */
    long FULL = 1_000_000;

    /** Bytes this process may still write on the file system of {@code folder}, which need not be there yet. */
    long bytesLeft(Path folder) throws IOException;

    static FreeSpace ofTheDisk() {
        return folder -> Files.getFileStore(nearest(folder)).getUsableSpace();
    }

    /**
     * Whether a write in {@code folder} failed because the disk, or this user's share of it, is full. The system says
     * so in words of its own language, so what counts is what is left.
     */
    default boolean explains(Throwable trouble, Path folder) {
        try {
            return saysSo(trouble)
                    || (bytesLeft(folder) < FULL
                            && !Files.getFileStore(nearest(folder)).isReadOnly());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean saysSo(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static Path nearest(Path folder) {
        var here = folder.toAbsolutePath();
        while (!Files.exists(here) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
