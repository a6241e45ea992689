package trumeau.kiosk.demo.drawing;

import java.util.Locale;

/** The kinds of print a cloth can have. */
enum Pattern {
    PLAIN,
    STRIPED,
    CHECKED,
    DOTTED,
    FLORAL,
    GRAPHIC;

    static Pattern named(String code) {
        for (Pattern pattern : values()) {
            if (pattern.code().equals(code)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException("unknown pattern: " + code);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
