package trumeau.kiosk.stock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that a store's system writes again and again, CSV or JSON, on this machine or a share of the store's LAN. It
 * is read when it has changed and then stood still for one look, so that one half written is not taken. One thread.
 */
final class FiguresFile {

    static final long LARGEST = 64L << 20;

    private final Path file;
    private @Nullable State seen;
    private @Nullable State taken;

    FiguresFile(Path file) {
        this.file = file;
    }

    /** How a file stood at one look. */
    private record State(FileTime written, long bytes) {}

    /** What a changed file holds, and when it was written. */
    record Content(List<FigureLine> lines, FileTime written) {}

    /**
     * One look at the file.
     *
     * @return its content if it has changed and stands still; empty else, and while it is away
     * @throws IOException when it can't be read
     * @throws IllegalArgumentException when it holds no figures; it is not looked at again before it changes
     */
    Optional<Content> look() throws IOException {
        if (!Files.isRegularFile(file)) {
            seen = null;
            return Optional.empty();
        }
        var now = new State(Files.getLastModifiedTime(file), Files.size(file));
        var still = now.equals(seen);
        seen = now;
        if (!still || now.equals(taken)) {
            return Optional.empty();
        }
        taken = now;
        return Optional.of(new Content(lines(now), now.written()));
    }

    /** The last content could not be taken: it is given again at the next look. */
    void again() {
        taken = null;
    }

    private List<FigureLine> lines(State now) throws IOException {
        if (now.bytes() > LARGEST) {
            throw new IllegalArgumentException(
                    now.bytes() + " bytes; at most " + LARGEST + " are read. Write only what has changed");
        }
        var text = Files.readString(file, StandardCharsets.UTF_8);
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? FigureFormats.json(text)
                : FigureFormats.csv(text);
    }
}
