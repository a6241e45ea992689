package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.session.Visit;
import trumeau.recommender.catalog.ItemId;

class VisitTimerTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    /** Two looks at the clock are the visit's own, the third is that of the timer. */
    private final CountDownLatch asked = new CountDownLatch(3);

    private volatile Instant now = START;

    @Test
    void aVisitIsForgottenInTimeThoughNobodyAsksForIt() throws InterruptedException {
        var visit = new Visit(this::now, Duration.ofSeconds(60));
        visit.about(new ItemId("a"));
        now = START.plusSeconds(61);
        var timer = new VisitTimer(visit, Duration.ofMillis(1));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        timer.close();
        now = START; // asking ends an idle visit too; at this moment it wasn't idle

        assertThat(visit.items()).isEmpty();
    }

    private Instant now() {
        var told = now;
        asked.countDown();
        return told;
    }
}
