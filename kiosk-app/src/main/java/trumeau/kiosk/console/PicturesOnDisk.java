package trumeau.kiosk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Counts the pictures that lie in the data folder, so that "pictures stored: 0" is a count and not a promise.
 *
 * <p>What came with a release (generations, downloads) is the store's own and not counted.
 */
final class PicturesOnDisk {

    private static final List<String> RELEASES = List.of("generations", "downloads");
    /** How JPEG, PNG, GIF and RIFF (WebP, AVI) files begin. */
    private static final List<String> BEGINNINGS = List.of("ffd8ff", "89504e47", "47494638", "52494646");

    private static final int LONGEST = 4;

    private final Path data;

    PicturesOnDisk(Path data) {
        this.data = Objects.requireNonNull(data, "data");
    }

    /** How many there are now; reads the first bytes of each file. Empty when the folder can't be read. */
    OptionalInt count() {
        if (!Files.exists(data)) {
            return OptionalInt.of(0);
        }
        try (var entries = Files.list(data)) {
            return OptionalInt.of(entries.filter(PicturesOnDisk::isOurs)
                    .mapToInt(PicturesOnDisk::countIn)
                    .sum());
        } catch (IOException | UncheckedIOException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean isOurs(Path entry) {
        return !RELEASES.contains(String.valueOf(entry.getFileName()));
    }

    private static int countIn(Path entry) {
        try (var files = Files.walk(entry)) {
            return (int) files.filter(Files::isRegularFile)
                    .filter(PicturesOnDisk::isPicture)
                    .count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it went away while we looked
        }
    }

    private static boolean isPicture(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var start = HexFormat.of().formatHex(bytes.readNBytes(LONGEST));
            return BEGINNINGS.stream().anyMatch(start::startsWith);
        } catch (IOException e) {
            return false; // it went away while we looked
        }
    }
}
