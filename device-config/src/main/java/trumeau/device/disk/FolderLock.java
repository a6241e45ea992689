package trumeau.device.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a folder for one user in one process; the system lets go of it when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    /**
     * What this process holds. The system's lock belongs to the process and is gone as soon as any channel on its file
     * is closed (POSIX fcntl), so a file that is locked here must not be opened a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder, which must be there; empty when somebody has it.
     *
     * @param name of the file in the folder that stands for it and says which process holds it
     */
    public static Optional<FolderLock> take(Path folder, String name) throws IOException {
        var file = folder.toRealPath().resolve(name);
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var taken = Optional.<FolderLock>empty();
        try {
            taken = lock(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** The process that has the folder, for a message; asked after {@link #take} gave nothing. */
    public static String holder(Path folder, String name) throws IOException {
        var file = folder.toRealPath().resolve(name);
        return HELD_HERE.contains(file)
                ? Long.toString(ProcessHandle.current().pid())
                : Files.readString(file).strip();
    }

    /** Closing twice is harmless. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(FolderLock.class.getName())
                    .log(System.Logger.Level.WARNING, "the lock " + file + " could not be closed", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static Optional<FolderLock> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                sign(channel);
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (OverlappingFileLockException e) {
            // somebody in this process locked the file without this class
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }
}
