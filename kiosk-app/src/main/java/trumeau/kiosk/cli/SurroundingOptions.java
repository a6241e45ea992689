package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.kiosk.floor.StoreMapFile;
import trumeau.kiosk.wiring.Surroundings;

/** What a release tells of the surroundings of its items. */
final class SurroundingOptions {

    @Option(
            names = "--store-map",
            paramLabel = "FILE",
            description = "The floor as JSON: outline, rails, where the kiosk stands (docs/help/store-map.md).")
    private @Nullable Path storeMap;

    /** Reads the files, or {@link BadInput} that names the file and what is wrong in it. */
    Surroundings read() throws IOException {
        return new Surroundings(read(storeMap, "store map", StoreMapFile::read));
    }

    private static <T> Optional<T> read(@Nullable Path file, String what, Function<byte[], T> reader)
            throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(Folders.existingFile(file, what));
        try {
            return Optional.of(reader.apply(bytes));
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }
}
