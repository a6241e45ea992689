package trumeau.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a camera's picture in what was written to disk.
 *
 * @param except here the picture may lie
 */
record DiskTrace(FrameTrace trace, Path except) {

    /** Here Chromium keeps its profile. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /**
     * What is found, in words, in files that were written since a moment.
     *
     * @param more folders beside the build's and those for passing things
     */
    List<String> since(FileTime started, Path... more) throws IOException {
        var found = new ArrayList<String>();
        for (var place : places(more)) {
            for (var file : FreshFiles.below(place, started)) {
                if (!file.startsWith(except)) {
                    found.addAll(read(file).stream().toList());
                }
            }
        }
        return found;
    }

    private Optional<String> read(Path file) {
        try {
            return Files.size(file) > Integer.MAX_VALUE - 8 ? Optional.empty() : trace.in(file);
        } catch (IOException e) {
            return Optional.empty(); // it went away while we looked
        }
    }

    /** Where this process and its children write. */
    private static List<Path> places(Path... more) {
        var passing = Stream.of(Packaged.TARGET, TEMPORARY, Path.of("/dev/shm"), Path.of("/var/tmp"));
        return Stream.concat(Stream.of(more), passing).filter(Files::isReadable).toList();
    }
}
