package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Timing;

/** What a feed knows of itself, and its mailboxes. Safe for use by several threads. */
final class FeedTally {

    /** Longer than the watch of the open source needs, so that this is said only of what hangs. */
    private static final Duration HANGS = Duration.ofMillis(1900);

    private final String spec;
    private final Timing timing;
    private final CopyOnWriteArrayList<LatestFrame> mailboxes = new CopyOnWriteArrayList<>();
    private Status status = Status.STARTING;
    private Instant since;
    private Duration lastFrame;
    private @Nullable Duration retryAt;
    private long frames;
    private long drops;

    FeedTally(String spec, Timing timing) {
        this.spec = spec;
        this.timing = timing;
        this.since = timing.clock().instant();
        this.lastFrame = timing.elapsed();
    }

    LatestFrame subscribe() {
        var mailbox = new LatestFrame();
        mailboxes.add(mailbox);
        return mailbox;
    }

    void hand(Frame frame) {
        synchronized (this) {
            frames++;
            lastFrame = timing.elapsed();
        }
        for (var mailbox : mailboxes) {
            mailbox.offer(frame);
            if (mailbox.isClosed()) {
                forget(mailbox);
            }
        }
    }

    private synchronized void forget(LatestFrame mailbox) {
        if (mailboxes.remove(mailbox)) {
            drops += mailbox.drops();
        }
    }

    synchronized void drop() {
        drops++;
        lastFrame = timing.elapsed();
    }

    /** Whether this changed the status, or when it is retried. */
    synchronized boolean change(Status to, @Nullable Duration retry) {
        var changed = status != to || (retryAt == null) != (retry == null);
        if (status != to) {
            since = timing.clock().instant();
        }
        status = to;
        retryAt = retry;
        return changed;
    }

    synchronized Status status() {
        return status;
    }

    /** A source that hangs, as it is opened or beyond its patience, can't report; the age of the last frame tells. */
    synchronized boolean hangs() {
        return (status == Status.LIVE || status == Status.STARTING)
                && sinceLastFrame().compareTo(HANGS) >= 0;
    }

    private synchronized Duration sinceLastFrame() {
        return timing.elapsed().minus(lastFrame);
    }

    synchronized CameraState state() {
        var hangs = hangs();
        var began = hangs ? timing.clock().instant().minus(sinceLastFrame()) : since;
        var now = timing.elapsed();
        var retryIn = Optional.ofNullable(retryAt)
                .map(at -> at.minus(now))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
        var dropped = drops + mailboxes.stream().mapToLong(LatestFrame::drops).sum();
        return new CameraState(hangs ? Status.STALLED : status, spec, began, frames, dropped, retryIn);
    }

    void close() {
        mailboxes.forEach(LatestFrame::close);
    }
}
