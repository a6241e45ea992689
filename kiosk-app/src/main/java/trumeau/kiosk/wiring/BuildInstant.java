package trumeau.kiosk.wiring;

import java.time.Instant;

/** When this app was built at the earliest: a clock that shows less is wrong. */
final class BuildInstant {

    private static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private BuildInstant() {}

    static Instant get() {
        return NOT_BEFORE;
    }
}
