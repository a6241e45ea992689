package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.ElsewhereFile;
import trumeau.kiosk.elsewhere.ShopLink;
import trumeau.kiosk.fit.ReleasedFits;
import trumeau.kiosk.fit.ReleasedFitsFile;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.floor.StoreMapFile;
import trumeau.kiosk.publish.NeighboursTable;
import trumeau.kiosk.wiring.Surroundings;

/** What a release tells of the surroundings of its items. */
final class SurroundingOptions {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final long LARGEST = 100_000_000;

    @Option(
            names = "--store-map",
            paramLabel = "FILE",
            description = "The floor as JSON: outline, rails, where the kiosk stands (docs/help/store-map.md).")
    private @Nullable Path storeMap;

    @Option(
            names = "--neighbours",
            paramLabel = "FILE",
            description = "Other stores and their stock, CSV or JSON (docs/help/neighbours.md).")
    private @Nullable Path neighbours;

    @Option(
            names = "--fit-counts",
            paramLabel = "FILE",
            description = "How things fit, as counted answers of other stores, JSON (docs/help/fit.md).")
    private @Nullable Path fitCounts;

    @Option(
            names = "--shop-link",
            paramLabel = "ADDRESS",
            description = "Where the shop on the web shows an item, as https://shop.example/{item}.")
    private @Nullable String shopLink;

    /** Reads the files, or {@link BadInput} that names the file and what is wrong in it. */
    Surroundings read() throws IOException {
        return new Surroundings(
                read(storeMap, "store map", SurroundingOptions::map),
                elsewhere(),
                read(fitCounts, "fit counts", SurroundingOptions::fits));
    }

    private Optional<Elsewhere> elsewhere() throws IOException {
        var told = read(neighbours, "neighbours", SurroundingOptions::stores);
        if (shopLink == null) {
            return told;
        }
        try {
            var link = new ShopLink(shopLink);
            return told.or(() -> Optional.of(new Elsewhere(List.of(), List.of(), Optional.empty())))
                    .map(known -> known.with(link));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--shop-link: " + e.getMessage());
        }
    }

    private static StoreMap map(Path file) throws IOException {
        return StoreMapFile.read(Files.readAllBytes(file));
    }

    private static Elsewhere stores(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var told = name.endsWith(".json") ? ElsewhereFile.read(Files.readAllBytes(file)) : NeighboursTable.read(file);
        told.requireCountedBefore(InstantSource.system().instant().plus(CLOCKS_DIFFER));
        return told;
    }

    private static ReleasedFits fits(Path file) throws IOException {
        return ReleasedFitsFile.read(Files.readAllBytes(file));
    }

    /** Reads a file of a known form. */
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> Optional<T> read(@Nullable Path file, String what, Reader<T> reader) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        if (Files.size(Folders.existingFile(file, what)) > LARGEST) {
            throw new BadInput(file + " has more than " + LARGEST + " bytes; no " + what + " has");
        }
        try {
            return Optional.of(reader.read(file));
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }
}
