package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where things lie when nothing else is said, and the checks of what was said. */
final class Folders {

    /** System property that the launcher sets: where Trumeau itself lies. */
    static final String HOME = "trumeau.home";

    private final Map<String, String> environment;
    private final Path userHome;
    private final Path home;

    Folders(Map<String, String> environment, Path userHome, Path home) {
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
        this.home = home;
    }

    /** Those of this process. */
    static Folders here() {
        var properties = System.getProperties();
        return new Folders(
                System.getenv(),
                Path.of(properties.getProperty("user.home", ".")),
                Path.of(properties.getProperty(HOME, ".")));
    }

    /** The data folder of {@code serve}. */
    Path data() {
        return under("XDG_DATA_HOME", ".local/share").resolve("trumeau");
    }

    /** The folder in which {@code demo} keeps all it makes. */
    Path demo() {
        return under("XDG_CACHE_HOME", ".cache").resolve("trumeau").resolve("demo");
    }

    /** The vision model that comes with Trumeau. */
    Path shippedModel() {
        return home.resolve("vision/models/garment");
    }

    private Path under(String variable, String otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> Path.of(value).isAbsolute())
                .map(Path::of)
                .orElse(userHome.resolve(otherwise));
    }

    /** A folder that must be there and readable. */
    static Path existing(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(what + " " + folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new BadInput(what + " " + folder + " can't be read: no permission");
        }
        return folder;
    }

    /** A file that must be there and readable. */
    static Path existingFile(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(what + " " + file + (Files.exists(file) ? " is no file" : " does not exist"));
        }
        if (!Files.isReadable(file)) {
            throw new BadInput(what + " " + file + " can't be read: no permission");
        }
        return file;
    }

    /** A folder to write to; made when it is not there. */
    static Path writable(Path folder, String what) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInput(what + " " + folder + " can't be made ("
                    + e.getClass().getSimpleName() + " " + e.getMessage() + "); name another one");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInput(what + " " + folder + " can't be written to; name another one or change its owner");
        }
        return folder;
    }
}
