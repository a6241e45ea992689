package trumeau.kiosk.console;

import java.util.Locale;

/** Where a PIN is tried. Each counts its own wrong tries, so that strangers at one can't shut the other. */
public enum Entrance {
    /** The staff's page on the device itself. */
    CONSOLE,
    /** The listener on the store's network. */
    PHONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
