package trumeau.device.release;

import java.util.Objects;

/** Whether a release's stock and interactions are a store's own or simulated; the "demo data" mark derives from it. */
public record Provenance(Source stock, Source interactions) {

    public Provenance {
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(interactions, "interactions");
    }

    public boolean anySimulated() {
        return stock == Source.SIMULATED || interactions == Source.SIMULATED;
    }

    /** Where data come from. */
    public enum Source {
        STORE,
        SIMULATED
    }
}
