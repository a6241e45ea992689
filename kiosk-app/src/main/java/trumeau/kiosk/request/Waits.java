package trumeau.kiosk.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import trumeau.device.outbox.Event.Ending;
import trumeau.device.store.RequestRow;

/**
 * How long shoppers waited for an answer.
 *
 * @param answered requests that got one
 * @param unanswered requests that got none in time
 * @param p50Ms half of the answers came within this time; empty before the first
 * @param p95Ms 95 % of them did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Waits(int answered, int unanswered, Optional<Long> p50Ms, Optional<Long> p95Ms) {

    /** With fewer answers than these, nothing is promised from them. */
    private static final int ENOUGH = 5;

    private static final Duration STEP = Duration.ofSeconds(30);

    static Waits of(List<RequestRow.End> ends) {
        var sorted = ends.stream()
                .filter(end -> end.ending() == Ending.ANSWERED)
                .map(end -> end.waited().toMillis())
                .sorted()
                .toList();
        var unanswered = (int)
                ends.stream().filter(end -> end.ending() == Ending.UNANSWERED).count();
        return new Waits(sorted.size(), unanswered, quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    /** What may honestly be promised: what most recent answers kept, in steps of half a minute, at most 90 seconds. */
    Duration promise() {
        if (answered < ENOUGH) {
            return Queue.PATIENCE;
        }
        var steps = (p95Ms.orElse(0L) + STEP.toMillis() - 1) / STEP.toMillis();
        var measured = STEP.multipliedBy(Math.max(1, steps));
        return measured.compareTo(Queue.PATIENCE) < 0 ? measured : Queue.PATIENCE;
    }

    private static Optional<Long> quantile(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
}
