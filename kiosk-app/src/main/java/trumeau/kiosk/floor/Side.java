package trumeau.kiosk.floor;

import java.util.Locale;

/** Where something is for somebody who stands before the kiosk and looks at it. */
public enum Side {
    AHEAD,
    RIGHT,
    BEHIND,
    LEFT;

    /** How it goes over the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
