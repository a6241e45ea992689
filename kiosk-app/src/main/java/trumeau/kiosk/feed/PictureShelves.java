package trumeau.kiosk.feed;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Finds a feed's pictures among the files of a folder. An address is no more than a name here:
 * {@code https://cdn.example/a/b.jpg?v=1} is {@code a/b.jpg} or {@code b.jpg} in the folder.
 */
final class PictureShelves {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/]*/([^?#]*).*");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)[\\n;|]|,(?=\\s*https?://)|(?<=\\.(?:jpg|jpeg|png|gif|bmp|webp))\\s*,");

    private final Path folder;
    private final ImportReport report;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Boolean> readable = new HashMap<>();

    /** Looks below a folder and nowhere else. */
    PictureShelves(Path folder, ImportReport report) {
        this.folder = folder.toAbsolutePath().normalize();
        this.report = report;
    }

    /** The files of a row's pictures, as names below the folder; what isn't there is reported and left out. */
    List<String> find(FeedRow row) {
        var files = new ArrayList<String>();
        for (var text : BETWEEN.split(row.text(Field.PICTURES).orElse(""), -1)) {
            var name = text.strip();
            if (!name.isEmpty()) {
                find(row, name).filter(file -> !files.contains(file)).ifPresent(files::add);
            }
        }
        return files;
    }

    private Optional<String> find(FeedRow row, String name) {
        var address = ADDRESS.matcher(name);
        var path = address.matches() ? decoded(address.group(1)) : name;
        var file =
                address.matches() ? longestThatIsThere(path) : Optional.of(path).filter(this::isThere);
        if (file.isEmpty()) {
            report.note(Problem.PICTURE_MISSING, row, Field.PICTURES, name);
            return Optional.empty();
        }
        if (!path.equals(addresses.computeIfAbsent(file.get(), any -> path))) {
            report.note(Problem.PICTURE_AMBIGUOUS, row, Field.PICTURES, name);
            return Optional.empty();
        }
        if (!readable.computeIfAbsent(file.get(), this::isPicture)) {
            report.note(Problem.PICTURE_UNREADABLE, row, Field.PICTURES, name);
            return Optional.empty();
        }
        return file;
    }

    /** {@code a/b/c.jpg}, else {@code b/c.jpg}, else {@code c.jpg}. */
    private Optional<String> longestThatIsThere(String path) {
        for (var rest = path; ; rest = rest.substring(rest.indexOf('/') + 1)) {
            if (isThere(rest)) {
                return Optional.of(rest);
            }
            if (rest.indexOf('/') < 0) {
                return Optional.empty();
            }
        }
    }

    /** Below the folder, whatever the name says, and by a name that the store's table can hold. */
    private boolean isThere(String name) {
        if (name.isEmpty() || name.contains(";") || name.chars().anyMatch(Letters::isHidden)) {
            return false;
        }
        try {
            var file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** By its first bytes; publishing reads it whole. */
    private boolean isPicture(String name) {
        try (var stream = ImageIO.createImageInputStream(folder.resolve(name).toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
