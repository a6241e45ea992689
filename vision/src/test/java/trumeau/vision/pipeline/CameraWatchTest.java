package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSource.Nature;

class CameraWatchTest extends ScriptedFeed {

    private static final Duration WITHIN = Duration.ofMillis(1950);

    @Test
    void aCameraThatFallsSilentIsNoticedWithinTwoSeconds() throws InterruptedException {
        start(Nature.LIVE, i -> i < 10 ? different(i) : null);

        var live = next();
        assertThat(live.status()).isEqualTo(Status.LIVE);
        var lastFrame = live.since().plus(EACH.multipliedBy(9));
        var stalled = next();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.retryIn()).isPresent();
        assertThat(Duration.between(lastFrame, stalled.since())).isBetween(Duration.ofMillis(1700), WITHIN);
    }

    @Test
    void aCameraThatRepeatsOneFrameIsNoticedWithinTwoSeconds() throws InterruptedException {
        start(Nature.LIVE, i -> SAME);

        var live = next();
        assertThat(live.status()).isEqualTo(Status.LIVE);
        var frozen = next();
        assertThat(frozen.status()).isEqualTo(Status.FROZEN);
        assertThat(Duration.between(live.since(), frozen.since())).isBetween(Duration.ofMillis(1700), WITHIN);
    }

    @Test
    void aCameraThatStillRepeatsItWhenOpenedAnewStaysFrozen() throws InterruptedException {
        var opened = new AtomicInteger();
        start(new Factory(Nature.LIVE, i -> opened.get() < 4 || i == 0 ? SAME : different(i)) {
            @Override
            public FrameSource open(CameraSpec spec) {
                opened.incrementAndGet();
                return super.open(spec);
            }
        });

        assertThat(next().status()).isEqualTo(Status.LIVE);
        assertThat(next().status()).isEqualTo(Status.FROZEN);
        CameraState state;
        do {
            state = next();
        } while (state.status() == Status.FROZEN);
        assertThat(state.status()).isEqualTo(Status.LIVE);
        assertThat(opened.get()).isGreaterThanOrEqualTo(4);
        assertThat(state.frames()).as("a picture that is repeated is no frame").isLessThan(80);
    }

    @Test
    void aPageThatRepeatsOneFrameIsFrozenUntilAnotherComes() throws InterruptedException {
        var opened = new AtomicInteger();
        start(new Factory(Nature.OFFERED, i -> i < 200 ? SAME : different(i)) {
            @Override
            public FrameSource open(CameraSpec spec) {
                opened.incrementAndGet();
                return super.open(spec);
            }
        });

        var live = next();
        assertThat(live.status()).isEqualTo(Status.LIVE);
        var frozen = next();
        assertThat(frozen.status()).isEqualTo(Status.FROZEN);
        assertThat(frozen.retryIn()).isEmpty();
        var again = next();
        assertThat(again.status()).isEqualTo(Status.LIVE);
        assertThat(Duration.between(live.since(), again.since())).isEqualTo(EACH.multipliedBy(200));
        assertThat(opened).hasValue(1);
    }

    @Test
    void aCameraThatCannotBeReachedIsNoticedWhileItIsBeingOpened() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        start(new Factory(Nature.LIVE, i -> different(i)) {
            @Override
            public FrameSource open(CameraSpec spec) {
                entered.countDown();
                await(reached);
                return super.open(spec);
            }
        });
        await(entered);
        var opening = time.instant();
        time.pass(Duration.ofMillis(1700));
        assertThat(states.poll(300, TimeUnit.MILLISECONDS)).isNull();
        time.pass(Duration.ofMillis(250));

        var stalled = next();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(Duration.between(opening, stalled.since())).isLessThanOrEqualTo(WITHIN);
        reached.countDown();
        assertThat(next().status()).isEqualTo(Status.LIVE);
    }

    @Test
    void aCameraThatHangsBeyondItsPatienceIsToldToo() throws InterruptedException {
        var freed = new CountDownLatch(1);
        var hangs = new CountDownLatch(1);
        start(Nature.LIVE, i -> {
            if (i == 10) {
                hangs.countDown();
                await(freed);
            }
            return different(i);
        });
        assertThat(next().status()).isEqualTo(Status.LIVE);
        await(hangs);
        time.pass(Duration.ofMillis(1950));

        var stalled = next();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(feed().state().status()).isEqualTo(Status.STALLED);
        freed.countDown();
        assertThat(next().status()).isEqualTo(Status.LIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsSetHidesNoSilence(int hours) throws InterruptedException {
        var silentFrom = new AtomicReference<>(Duration.ZERO);
        start(Nature.LIVE, i -> {
            if (i == 10) {
                silentFrom.compareAndSet(Duration.ZERO, time.elapsed()); // opened anew, it counts anew
                time.setClockBy(Duration.ofHours(hours));
            }
            return i < 10 ? different(i) : null;
        });

        assertThat(next().status()).isEqualTo(Status.LIVE);
        var stalled = next();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.retryIn()).contains(Duration.ofSeconds(1));
        assertThat(Duration.between(
                        FakeTime.START.plus(silentFrom.get()).plus(Duration.ofHours(hours)), stalled.since()))
                .isBetween(Duration.ofMillis(1700), WITHIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsSetHidesNoHang(int hours) throws InterruptedException {
        var freed = new CountDownLatch(1);
        var hangs = new CountDownLatch(1);
        start(Nature.LIVE, i -> {
            if (i == 10) {
                hangs.countDown();
                await(freed);
            }
            return different(i);
        });
        assertThat(next().status()).isEqualTo(Status.LIVE);
        await(hangs);
        time.setClockBy(Duration.ofHours(hours));
        assertThat(feed().state().status()).isEqualTo(Status.LIVE);
        time.pass(Duration.ofMillis(1950));

        assertThat(feed().state().status()).isEqualTo(Status.STALLED);
        freed.countDown();
    }

    @Test
    void photosMayBeHeldOnPurpose() throws InterruptedException {
        start(Nature.STILL, i -> SAME);

        assertThat(next().status()).isEqualTo(Status.LIVE);
        assertThat(states.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aPageThatOffersNothingIsWaitedFor() throws InterruptedException {
        start(Nature.OFFERED, i -> null);

        var waiting = next();
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_PAGE);
        assertThat(waiting.retryIn()).isEmpty();
    }

    @Test
    void framesThatCannotBeReadAreAStall() throws InterruptedException {
        start(Nature.LIVE, i -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) i});

        assertThat(next().status()).isEqualTo(Status.STALLED);
    }
}
