package trumeau.kiosk.settings;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads {@code application.properties} in the data folder, when there is one; weaker than the environment. */
public final class DataFolderSource implements ConfigSourceFactory {

    private static final int BELOW_THE_ENVIRONMENT = 295;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var data = context.getValue("trumeau.data").getValue();
        if (data == null || data.isBlank()) {
            return List.of();
        }
        var file = Path.of(data, "application.properties");
        return Files.isRegularFile(file) ? List.of(read(file)) : List.of();
    }

    private static ConfigSource read(Path file) {
        try {
            return new PropertiesConfigSource(file.toUri().toURL(), BELOW_THE_ENVIRONMENT);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
