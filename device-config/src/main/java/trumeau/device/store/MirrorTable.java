package trumeau.device.store;

import java.util.Optional;

/** What staff set at the mirror, inside a {@link Transaction}. */
public interface MirrorTable {

    /** Empty while it is as it came. */
    Optional<MirrorRow> setup();

    void set(MirrorRow row);

    /** From now on it is as it came. */
    void forgetSetup();

    /** The code of what lights the place before it; empty while nobody chose. */
    Optional<String> light();

    void setLight(String preset);
}
