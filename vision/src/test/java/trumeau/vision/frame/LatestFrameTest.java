package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestFrameTest {

    private final AtomicInteger givenBack = new AtomicInteger();

    @Test
    void theNewestFrameWinsAndTheDisplacedOneIsCountedAndGivenBack() throws InterruptedException {
        try (var mailbox = new LatestFrame()) {
            offer(mailbox, 1);
            offer(mailbox, 2);
            var taken = mailbox.take(Duration.ZERO).orElseThrow();

            assertThat(taken.number()).isEqualTo(2);
            assertThat(mailbox.drops()).isEqualTo(1);
            assertThat(givenBack).hasValue(1);
            taken.release();
            assertThat(givenBack).hasValue(2);
        }
    }

    @Test
    void nothingIsGivenWhenNothingCameInTime() throws InterruptedException {
        try (var mailbox = new LatestFrame()) {
            assertThat(mailbox.take(Duration.ofMillis(10))).isEmpty();
        }
    }

    @Test
    void aClosedMailboxGivesBackWhatWaitsAndTakesNoMore() throws InterruptedException {
        var mailbox = new LatestFrame();
        offer(mailbox, 1);
        mailbox.close();
        offer(mailbox, 2);

        assertThat(givenBack).hasValue(2);
        assertThat(mailbox.take(Duration.ofSeconds(9))).isEmpty();
    }

    @Test
    void pixelsAreOutOfReachAfterTheLastLease() {
        var frame = frame(1);
        frame.retain();
        frame.release();
        assertThat(frame.pixels().remaining()).isEqualTo(12);
        frame.release();

        assertThatIllegalStateException().isThrownBy(frame::pixels).withMessageContaining("given back");
        assertThatIllegalStateException().isThrownBy(frame::retain);
        assertThatIllegalStateException().isThrownBy(frame::release);
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void aPoolHasNothingToTakeWhileAllIsLeased() {
        var pool = new PixelPool(2);
        var first = pool.take(30).orElseThrow();
        assertThat(pool.take(30)).isPresent();

        assertThat(pool.take(30)).isEmpty();
        pool.giveBack(first);
        assertThat(pool.take(24).orElseThrow().remaining()).isEqualTo(24);
        assertThat(pool.leased()).isEqualTo(2);
    }

    @Test
    void aBufferThatCannotBeHadIsNotLeased() {
        var pool = new PixelPool(1);

        assertThatThrownBy(() -> pool.take(-1)).isInstanceOf(RuntimeException.class);
        assertThat(pool.leased()).isZero();
        assertThat(pool.take(30)).isPresent();
    }

    @Test
    void aPoolKeepsNoMoreBuffersThanMayBeLeased() {
        var pool = new PixelPool(1);
        for (var bytes = 10; bytes < 100; bytes += 10) {
            pool.giveBack(pool.take(bytes).orElseThrow());
        }

        assertThat(pool.take(10).orElseThrow().capacity()).isEqualTo(90);
    }

    private void offer(LatestFrame mailbox, long number) {
        var frame = frame(number);
        mailbox.offer(frame);
        frame.release();
    }

    private Frame frame(long number) {
        var header = new Frame.Header(number, Instant.EPOCH, 2, 2, 2, 2, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(
                header, new byte[0], java.nio.ByteBuffer.allocateDirect(12), buffer -> givenBack.incrementAndGet());
    }
}
