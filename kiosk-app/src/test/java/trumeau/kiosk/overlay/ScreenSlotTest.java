package trumeau.kiosk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenSlotTest {

    private final Duration start = Duration.ofHours(1);
    private final List<Long> sent = new ArrayList<>();
    private final ScreenSlot slot = new ScreenSlot(message -> sent.add(message.frame()));

    @Test
    void theNextFrameWaitsUntilThePageDrewTheLast() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(10));
        assertThat(sent).containsExactly(1L);

        assertThat(slot.shown(1, start.plusMillis(20))).isTrue();
        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void theNewestWinsAndTheOvertakenAreCounted() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(10));
        slot.offer(frame(3), start.plusMillis(20));
        slot.shown(1, start.plusMillis(30));

        assertThat(sent).containsExactly(1L, 3L);
        assertThat(slot.drops()).isEqualTo(1);
    }

    @Test
    void aFrameThatIsForgottenWhileItWaitsIsNeverSent() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(10));
        slot.forget();
        slot.shown(1, start.plusMillis(20));

        assertThat(sent).containsExactly(1L);
    }

    @Test
    void afterASecondASilentPageGetsTheNextFrameAnyway() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(1001));

        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void aSlowPagesWordForAnEarlierFrameCountsOnce() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(1001));

        assertThat(slot.shown(1, start.plusMillis(1200))).isTrue();
        assertThat(slot.shown(1, start.plusMillis(1300))).isFalse();
        assertThat(slot.shown(2, start.plusMillis(2400))).isTrue();
    }

    @Test
    void aWordForAnEarlierFrameDoesNotHurryTheNextOne() {
        slot.offer(frame(1), start);
        slot.offer(frame(2), start.plusMillis(1001));
        slot.offer(frame(3), start.plusMillis(1100));

        slot.shown(1, start.plusMillis(1200));

        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void aFrameThatWasNeverSentIsNotBelieved() {
        slot.offer(frame(1), start);

        assertThat(slot.shown(99, start)).isFalse();
    }

    @Test
    void aPageThatNeverAnswersIsNotKeptAccountOfForEver() {
        for (var i = 0; i < 100; i++) {
            slot.offer(frame(i), start.plusSeconds(2L * i));
        }

        assertThat(slot.shown(0, start.plusSeconds(300))).isFalse();
        assertThat(slot.shown(99, start.plusSeconds(300))).isTrue();
    }

    private static FrameMessage frame(long number) {
        var whole = new BoxView(0, 0, 1, 1);
        return FrameMessage.of(
                new FrameHeader(number, 0, 4, 3, 0, false, whole, List.of(), List.of(), List.of(), 0),
                List.of(),
                ByteBuffer.wrap(new byte[] {1}));
    }
}
