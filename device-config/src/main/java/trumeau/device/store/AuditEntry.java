package trumeau.device.store;

import java.time.Instant;
import java.util.Objects;

/** Something that was done to this device, for the person who asks later. No pictures, no shoppers, no secrets. */
public record AuditEntry(Instant at, Event event, String detail) {

    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(detail, "detail");
    }

    /** What was done. */
    public enum Event {
        STORE_CREATED,
        STORE_PUT_ASIDE,
        GENERATION_INSTALLED,
        GENERATION_ADOPTED,
        ROLLED_BACK,
        RELEASE_REFUSED,
        CLOCK_FORGOTTEN,
        PIN_SET,
        SCREEN_RELOADED,
        PIPELINE_RESTARTED,
        ENDED_TO_HEAL,
        MIRROR_SET_UP,
        LIGHT_CHOSEN
    }
}
