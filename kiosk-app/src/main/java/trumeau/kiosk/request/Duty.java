package trumeau.kiosk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is on duty, by the name that shoppers see. A name stays on duty while its phone or console shows a sign of life;
 * one that has fallen silent is off, so that nobody waits for a phone in a drawer. Not for many threads.
 */
final class Duty {

    /** A phone whose screen is locked comes back within this time, or its owner is not there. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private final Map<String, Instant> signs = new HashMap<>();

    /** On duty, or still there. */
    void sign(String name, Instant now) {
        signs.put(name, now);
    }

    void leave(String name) {
        signs.remove(name);
    }

    /** Whether this name is on duty. */
    boolean has(String name, Instant now) {
        return names(now).contains(name);
    }

    List<String> names(Instant now) {
        signs.values().removeIf(seen -> seen.plus(SILENCE).isBefore(now));
        return signs.keySet().stream().sorted().toList();
    }
}
