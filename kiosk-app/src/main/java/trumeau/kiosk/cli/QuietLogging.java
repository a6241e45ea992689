package trumeau.kiosk.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' logs out of the commands' streams. Quarkus brings its own levels when it starts.
 *
 * <p>The loggers are held here, because java.util.logging forgets the level of a logger that nobody holds.
 */
final class QuietLogging {

    private static final List<Logger> HELD = List.of(Logger.getLogger(""), Logger.getLogger("ai.djl"));

    private QuietLogging() {}

    static void arrange() {
        HELD.forEach(logger -> logger.setLevel(Level.OFF));
    }

    /** Undoes {@link #arrange} for a process that goes on to serve. */
    static void release() {
        HELD.forEach(logger -> logger.setLevel(logger.getName().isEmpty() ? Level.INFO : null));
    }
}
