package trumeau.kiosk.wall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One thing that is shown; the order is that of the minute. */
public enum Act {
    /** A garment is held up: what it is, this very item, similar ones, what goes with it. */
    GARMENT,
    /** One that may be this or that: the screens ask. */
    UNSURE,
    /** A thing that is none: the screens say nothing. */
    NO_GARMENT,
    /** The origin stops: serving goes on. */
    CUT,
    /** A price is changed by a new release. */
    PRICE,
    /** A release with a changed byte is refused. */
    TAMPER,
    /** "This in M": a name answers. */
    REQUEST,
    /** The visit ends: what was held for it is forgotten. */
    GOODBYE;

    /** How it goes over the wire; the page has words for it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can only be shown where the camera can be told what to see. */
    boolean needsCast() {
        return this == GARMENT || this == UNSURE || this == NO_GARMENT;
    }
}
