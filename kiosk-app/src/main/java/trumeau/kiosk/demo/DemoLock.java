package trumeau.kiosk.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds the demo's folder for this process, since two demos would throw away each other's store. The system lets go of
 * it when the process ends, however it ends.
 */
public final class DemoLock implements AutoCloseable {

    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder; empty when another demo has it. */
    public static Optional<DemoLock> take(DemoFolder folder) throws IOException {
        var file = folder.root().resolve("demo.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new DemoLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
