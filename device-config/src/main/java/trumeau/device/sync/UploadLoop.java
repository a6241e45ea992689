package trumeau.device.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import trumeau.device.outbox.Inbox.NotTaken;
import trumeau.device.sync.EventUpload.Turn;

/** Sends events by itself: soon after {@link #start}, then at its pace. Safe for any thread. */
public final class UploadLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(UploadLoop.class.getName());

    private final EventUpload upload;
    private final SyncPace pace;
    private final Alarm alarm;
    private final InstantSource clock;
    private Optional<Last> last = Optional.empty();
    private int failures;
    private volatile boolean closed;

    /** @param alarm is closed with this loop */
    public UploadLoop(EventUpload upload, SyncPace pace, Alarm alarm, InstantSource clock) {
        this.upload = Objects.requireNonNull(upload, "upload");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.alarm = Objects.requireNonNull(alarm, "alarm");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** The last turn and its end. */
    public record Last(Turn turn, Instant at) {}

    /** The first turn is due at once. */
    public void start() {
        alarm.after(Duration.ZERO, this::turn);
    }

    /** What came of the last turn; empty before the first. */
    public synchronized Optional<Last> last() {
        return last;
    }

    @Override
    public void close() {
        closed = true;
        alarm.close();
    }

    private void turn() {
        try {
            remember(upload.run());
        } catch (RuntimeException e) {
            failed(e);
        }
        alarm.after(pace.next(failures), this::turn);
    }

    /** What is cut short because this ends is no trouble. */
    private void remember(Turn turn) {
        if (!closed) {
            tell(turn);
        }
        failures = turn.trouble().isPresent() ? failures + 1 : 0;
        synchronized (this) {
            last = Optional.of(new Last(turn, clock.instant()));
        }
    }

    private void failed(RuntimeException why) {
        failures++;
        if (!closed) {
            LOG.log(System.Logger.Level.ERROR, "events could not be read to be sent; they wait", why);
        }
    }

    /** The network away is usual; that somebody must look is not. */
    private static void tell(Turn turn) {
        turn.trouble()
                .ifPresentOrElse(
                        trouble -> LOG.log(
                                trouble.reason() == NotTaken.Reason.UNREACHABLE
                                        ? System.Logger.Level.WARNING
                                        : System.Logger.Level.ERROR,
                                "events wait ({0}): {1}",
                                trouble.reason().code(),
                                trouble.detail()),
                        () -> {
                            if (turn.sent() > 0) {
                                LOG.log(System.Logger.Level.INFO, "{0} events went up", turn.sent());
                            }
                        });
    }
}
