package trumeau.device.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;

/** Writes files so that after a power cut there is the old content or the new one, never a part. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Replaces {@code target} by {@code bytes}: beside it, to the disk, then by one rename. */
    public static void replace(Path target, byte[] bytes) throws IOException {
        var fresh = target.resolveSibling(target.getFileName() + ".tmp");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        rename(fresh, target);
    }

    /** Renames within one file system and waits until the folders know it. */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(to));
        if (!parent(to).equals(parent(from))) {
            force(parent(from));
        }
    }

    /** Waits until a file's content, or a folder's entries, lie on the disk. */
    public static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** {@link #force Forces} a folder, all folders below it and all files in them. */
    public static void forceTree(Path folder) throws IOException {
        for (var path : deepestFirst(folder)) {
            force(path);
        }
    }

    /** Makes the folder and those above it that lack, and has their parents know it. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(parent(folder));
        Files.createDirectories(folder);
        force(parent(folder));
    }

    /** Deletes a folder with all in it; nothing happens if it is not there. Links are not followed. */
    public static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    private static Iterable<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList());
        }
    }

    private static Path parent(Path path) {
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("the root folder has no parent: " + path);
        }
        return parent;
    }
}
