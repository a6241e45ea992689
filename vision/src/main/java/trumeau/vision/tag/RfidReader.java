package trumeau.vision.tag;

import java.time.Duration;
import java.util.Optional;

/** An RFID reader: the port for those that are connected to this device. Used by one thread. */
public interface RfidReader extends AutoCloseable {

    /** The next tag that is heard, a tag that stays again and again; empty when none is within this time. */
    Optional<RfidRead> next(Duration patience);

    /** Whether its reads are made up, which every screen that shows them says. */
    boolean isSimulated();

    @Override
    void close();
}
