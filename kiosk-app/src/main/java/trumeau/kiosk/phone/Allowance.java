package trumeau.kiosk.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast each address may ask: 40 requests at once, and 10 more a second. Remembers the 1,000 addresses that asked
 * last. For one thread.
 */
final class Allowance {

    private static final int BURST = 40;
    private static final Duration FOR_ONE = Duration.ofMillis(100);
    private static final int MOST_ADDRESSES = 1_000;

    private final InstantSource clock;

    /** When an address will have its whole burst again. */
    private final Map<String, Instant> full = new LinkedHashMap<>(16, 0.75f, true);

    Allowance(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the address may ask once more now. */
    boolean admits(String address) {
        var now = clock.instant();
        var longest = now.plus(FOR_ONE.multipliedBy(BURST));
        var before = full.getOrDefault(address, now);
        // a clock that was set back shuts nobody out
        var from = before.isBefore(now) ? now : before.isAfter(longest) ? longest : before;
        var after = from.plus(FOR_ONE);
        if (after.isAfter(longest)) {
            return false;
        }
        full.put(address, after);
        if (full.size() > MOST_ADDRESSES) {
            full.remove(full.keySet().iterator().next());
        }
        return true;
    }
}
