package trumeau.kiosk.fit;

import java.util.Locale;

/** What counted answers say of an item. */
public enum Finding {
    RUNS_SMALL,
    AS_USUAL,
    RUNS_LARGE,
    /** No answer was given more often than each other. */
    DIFFERS;

    /** How it goes over the wire, as {@code runs-small}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
