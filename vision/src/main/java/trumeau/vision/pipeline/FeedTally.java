package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;

/** What a feed knows of itself, and its mailboxes. Safe for use by several threads. */
final class FeedTally {

    private final String spec;
    private final InstantSource clock;
    private final CopyOnWriteArrayList<LatestFrame> mailboxes = new CopyOnWriteArrayList<>();
    private Status status = Status.STARTING;
    private Instant since;
    private Instant lastFrame;
    private @Nullable Instant retryAt;
    private long frames;
    private long drops;

    FeedTally(String spec, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        this.since = clock.instant();
        this.lastFrame = since;
    }

    LatestFrame subscribe() {
        var mailbox = new LatestFrame();
        mailboxes.add(mailbox);
        return mailbox;
    }

    void hand(Frame frame) {
        synchronized (this) {
            frames++;
            lastFrame = clock.instant();
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
        lastFrame = clock.instant();
    }

    /** Whether this changed the status, or when it is retried. */
    synchronized boolean change(Status to, @Nullable Instant retry) {
        var changed = status != to || (retryAt == null) != (retry == null);
        if (status != to) {
            since = clock.instant();
        }
        status = to;
        retryAt = retry;
        return changed;
    }

    synchronized Status status() {
        return status;
    }

    /** A source that hangs beyond its patience can't report; then the age of the last frame tells. */
    synchronized CameraState state() {
        var now = clock.instant();
        var hangs = status == Status.LIVE
                && Duration.between(lastFrame, now).compareTo(FeedWatch.PATIENCE.plusMillis(500)) > 0;
        var retryIn = Optional.ofNullable(retryAt)
                .map(at -> Duration.between(now, at))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
        var dropped = drops + mailboxes.stream().mapToLong(LatestFrame::drops).sum();
        return new CameraState(
                hangs ? Status.STALLED : status, spec, hangs ? lastFrame : since, frames, dropped, retryIn);
    }

    void close() {
        mailboxes.forEach(LatestFrame::close);
    }
}
