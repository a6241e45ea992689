package trumeau.kiosk.mirror;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of measuring motion to photon.
 *
 * @param state {@code none} before it was asked for, {@code running}, {@code measured}, {@code unseen} where the camera
 *     saw too few of the flashes, {@code silent} where the page did not answer
 * @param flashes how many were asked for
 * @param n how many were seen
 * @param p50Ms milliseconds within which half of them were seen; only when measured
 * @param p95Ms milliseconds within which 95 of 100 were
 * @param light {@code green} for a p95 of 75 ms or less, {@code amber} of 125 ms or less, {@code red}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LatencyView(
        String state, int flashes, int n, Optional<Long> p50Ms, Optional<Long> p95Ms, Optional<String> light) {

    static final LatencyView NONE = of(State.NONE, 0, 0);

    private static final int GREEN_MS = 75;
    private static final int AMBER_MS = 125;
    private static final int FEWEST = 5;

    /** How a measuring does. */
    enum State {
        NONE,
        RUNNING,
        MEASURED,
        UNSEEN,
        SILENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without figures. */
    static LatencyView of(State state, int flashes, int seen) {
        return new LatencyView(state.code(), flashes, seen, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of the latencies that were seen; unseen when they are fewer than half of the flashes, or than five. */
    static LatencyView of(int flashes, List<Long> latencies) {
        if (latencies.size() < Math.max(FEWEST, (flashes + 1) / 2)) {
            return of(State.UNSEEN, flashes, latencies.size());
        }
        var sorted = latencies.stream().sorted().toList();
        var p95 = at(sorted, 0.95);
        return new LatencyView(
                State.MEASURED.code(),
                flashes,
                sorted.size(),
                Optional.of(at(sorted, 0.5)),
                Optional.of(p95),
                Optional.of(p95 <= GREEN_MS ? "green" : p95 <= AMBER_MS ? "amber" : "red"));
    }

    /** The nearest-rank percentile. */
    private static long at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
