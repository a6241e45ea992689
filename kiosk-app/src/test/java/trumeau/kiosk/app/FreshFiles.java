package trumeau.kiosk.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what was written since a moment; other programs may take away theirs while it looks. */
final class FreshFiles extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 12;

    private final FileTime since;
    private final List<Path> found = new ArrayList<>();

    private FreshFiles(FileTime since) {
        this.since = since;
    }

    /** The files below a folder. */
    static List<Path> below(Path folder, FileTime since) throws IOException {
        var visitor = new FreshFiles(since);
        Files.walkFileTree(folder, Set.of(), DEPTH, visitor);
        return visitor.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
        if (about.isRegularFile() && about.lastModifiedTime().compareTo(since) >= 0) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
        return goneOnly(why);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) throws IOException {
        return why == null ? FileVisitResult.CONTINUE : goneOnly(why);
    }

    private static FileVisitResult goneOnly(IOException why) throws IOException {
        if (why instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw why;
    }
}
