package trumeau.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastWordTest {

    private final List<Integer> heard = new ArrayList<>();
    private final LastWord<Integer> word = new LastWord<>(heard::add);

    @Test
    void everyChangeIsToldInItsTurn() {
        var state = new AtomicInteger();

        word.tell(state::incrementAndGet);
        word.tell(state::incrementAndGet);

        assertThat(heard).containsExactly(1, 2);
    }

    @Test
    void whoLookedEarlierSaysNothingAfterWhoLookedLater() throws InterruptedException {
        var looked = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var slow = new Thread(() -> word.tell(() -> {
            looked.countDown();
            awaitThat(told);
            return 1;
        }));
        slow.start();
        awaitThat(looked);

        word.tell(() -> 2);
        told.countDown();
        slow.join(10_000);

        assertThat(heard).containsExactly(2);
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
