package trumeau.kiosk.session;

import java.util.Objects;

/**
 * How many things of one kind are held for the visit.
 *
 * @param count at least 0
 */
public record Held(Kind kind, int count) {

    public Held {
        Objects.requireNonNull(kind, "kind");
        if (count < 0) {
            throw new IllegalArgumentException("nobody holds " + count + " " + kind.code());
        }
    }

    /** What may be held of a visit, in the order in which a page names it. */
    public enum Kind {
        ITEMS("items"),
        CHOICES("choices"),
        REQUESTS("requests"),
        PHONES("phones"),
        FITTING_LIST("fitting-list"),
        FITS("fits"),
        PREFERENCES("preferences"),
        NOT_FOR_ME("not-for-me"),
        FILTERS("filters"),
        OWN("own");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** How it goes over the wire; the pages have words for it. */
        public String code() {
            return code;
        }
    }
}
