package trumeau.kiosk.still;

import java.util.Locale;

/** Why there is no still. */
public enum StillFailure {
    /** Nobody stood so before the mirror that it could be made. */
    NOBODY,
    /** It took too long. */
    LATE,
    /** It could not be made, and the log says why. */
    BROKEN;

    /** The word for it in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
