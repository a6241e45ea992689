package trumeau.vision.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when somebody waits. */
public final class FakeTime implements InstantSource, Timing.Sleeper {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(duration);
    }

    public void pass(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    public Timing timing() {
        return new Timing(this, this);
    }
}
