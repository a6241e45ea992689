package trumeau.vision.presence;

import java.time.Duration;
import java.util.Optional;

/**
 * A sensor that notices somebody before the device: the port for those that are connected to it. Used by one thread.
 */
public interface PresenceSensor extends AutoCloseable {

    /** The next coming or going; empty when there is none within this time. */
    Optional<Presence> next(Duration patience);

    /** Whether its words are made up. */
    boolean isSimulated();

    @Override
    void close();
}
