package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitListener;
import trumeau.recommender.catalog.ItemId;

class RepeatingTest {

    private static final Duration START = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(1);

    private volatile Duration now = START;

    @Test
    void aVisitIsForgottenInTimeThoughNobodyAsksForIt() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var visit = new Visit(() -> now, Duration.ofSeconds(60));
        var holdings = new Holdings(visit, List.of(visit), List.of(new VisitListener() {
            @Override
            public void visitEnded() {
                ended.countDown();
            }
        }));
        visit.about(new ItemId("a"));
        now = START.plusSeconds(61);
        var timer = new Repeating("test-timer", OFTEN, holdings::look);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        timer.close();
        now = START; // asking ends an idle visit too; at this moment it wasn't idle

        assertThat(visit.items()).isEmpty();
    }

    @Test
    void workThatFailsIsDoneAgain() throws InterruptedException {
        var tries = new CountDownLatch(3);
        var timer = new Repeating("test-timer", OFTEN, () -> {
            tries.countDown();
            throw new IllegalStateException("planted");
        });
        assertThat(tries.await(20, TimeUnit.SECONDS)).isTrue();
        timer.close();
    }

    @Test
    void whatIsBeingDoneHasEndedWhenItIsClosed() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var timer = new Repeating("test-timer", OFTEN, () -> {
            begun.countDown();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20)); // until it is interrupted
            ended.set(true);
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        timer.close();

        assertThat(ended).isTrue();
    }
}
