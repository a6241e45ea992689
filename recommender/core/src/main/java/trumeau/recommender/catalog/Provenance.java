package trumeau.recommender.catalog;

import java.util.Locale;
import java.util.Objects;

/** Where a piece of knowledge (stock, interactions) comes from; the demo-data mark derives from it. */
public record Provenance(Origin origin) {

    public static final Provenance STORE = new Provenance(Origin.STORE);
    public static final Provenance SIMULATED = new Provenance(Origin.SIMULATED);

    public Provenance {
        Objects.requireNonNull(origin, "origin");
    }

    public boolean simulated() {
        return origin == Origin.SIMULATED;
    }

    /** Who made it. */
    public enum Origin {
        /** The store's own tills and systems. */
        STORE,
        /** A simulation, for a demo. */
        SIMULATED;

        /** As it is written in files: {@code store}, {@code simulated}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
