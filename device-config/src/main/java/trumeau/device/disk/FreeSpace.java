package trumeau.device.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has left. */
@FunctionalInterface
public interface FreeSpace {

    /** Bytes this process may still write on the file system of {@code folder}. */
    long bytesLeft(Path folder) throws IOException;

    static FreeSpace ofTheDisk() {
        return folder -> Files.getFileStore(folder).getUsableSpace();
    }

    /** Whether the system refused a write because the disk, or this user's share of it, is full. */
    static boolean isExhausted(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
