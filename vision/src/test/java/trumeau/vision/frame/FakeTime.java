package trumeau.vision.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only when somebody waits, and a clock that can be set. */
public final class FakeTime implements InstantSource, Timing.Ticker, Timing.Sleeper {

    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return START.plus(passed.get()).plus(wrong.get());
    }

    @Override
    public Duration elapsed() {
        return passed.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(duration);
    }

    public void pass(Duration duration) {
        passed.updateAndGet(before -> before.plus(duration));
    }

    /** Sets the clock forth, or back; no time passes. */
    public void setClockBy(Duration change) {
        wrong.updateAndGet(before -> before.plus(change));
    }

    public Timing timing() {
        return new Timing(this, this, this);
    }
}
