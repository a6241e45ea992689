package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final long SEED = 7;

    @TempDir
    Path folder;

    private final HandAlarm alarm = new HandAlarm();
    private final List<String> outcomes = new ArrayList<>();
    private Site site;
    private SyncLoop loop;

    @BeforeEach
    void aLoop() {
        site = new Site(folder);
        loop = new SyncLoop(site.cycle(), SyncPace.every(INTERVAL, new Random(SEED)), alarm, () -> site.now);
        loop.addListener(report -> outcomes.add(report.outcome().code()));
    }

    @AfterEach
    void close() {
        loop.close();
        site.close();
        assertThat(alarm.closed).isTrue();
    }

    @Test
    void itSyncsAtOnceAndThenAtItsPace() {
        site.publish(Site.SHIRTS);
        loop.start();
        assertThat(alarm.ring()).isZero();
        assertThat(alarm.set.get(0).in())
                .isBetween(INTERVAL.dividedBy(2), INTERVAL.multipliedBy(3).dividedBy(2));
        assertThat(loop.nextAt()).contains(site.now.plus(alarm.set.get(0).in()));
        alarm.ring();

        assertThat(outcomes).containsExactly("installed", "up-to-date");
        assertThat(loop.last().orElseThrow().nextAt()).isEqualTo(loop.nextAt().orElseThrow());
    }

    @Test
    void afterFailuresItWaitsLongerEachTime() {
        loop.start();
        for (int i = 0; i < 20; i++) {
            alarm.ring();
        }

        assertThat(outcomes).hasSize(20).containsOnly("origin-unreachable");
        assertThat(alarm.set.get(0).in()).isBetween(SyncPace.LONGEST_WAIT.dividedBy(2), SyncPace.LONGEST_WAIT);
    }

    @Test
    void aNudgeReplacesWhatWasDue() {
        site.publish(Site.SHIRTS);
        loop.start();
        alarm.ring();
        loop.nudge();
        alarm.ring();
        assertThat(outcomes).hasSize(1);

        assertThat(alarm.ring()).isZero();
        assertThat(outcomes).containsExactly("installed", "up-to-date");
        assertThat(alarm.set).hasSize(1);
    }

    @Test
    void aNudgeDuringASyncChangesNothing() {
        site.publish(Site.SHIRTS);
        var plain = site.origin;
        site.origin = new AnsweredBy(request -> {
            assertThat(loop.isSyncing()).isTrue();
            loop.nudge();
            return plain.open(request);
        });
        loop = new SyncLoop(site.cycle(), SyncPace.every(INTERVAL, new Random(SEED)), alarm, () -> site.now);
        loop.start();
        alarm.ring();

        assertThat(alarm.set).hasSize(1);
        assertThat(loop.isSyncing()).isFalse();
    }

    @Test
    void aListenerThatFailsStopsNobody() {
        loop.addListener(report -> {
            throw new IllegalStateException("a page is gone");
        });
        loop.addListener(report -> outcomes.add("and the next"));
        loop.start();
        alarm.ring();

        assertThat(outcomes).containsExactly("origin-unreachable", "and the next");
        assertThat(alarm.set).hasSize(1);
    }

    @Test
    void aFleetDoesNotComeAllAtOnce() {
        var pace = SyncPace.every(INTERVAL, new Random(SEED));
        var waits = new TreeSet<Duration>();
        for (int i = 0; i < 1000; i++) {
            waits.add(pace.next(0));
        }

        assertThat(waits).hasSizeGreaterThan(900);
        assertThat(waits.first()).isGreaterThanOrEqualTo(INTERVAL.dividedBy(2)).isLessThan(Duration.ofMinutes(32));
        assertThat(waits.last()).isLessThanOrEqualTo(Duration.ofMinutes(90)).isGreaterThan(Duration.ofMinutes(88));
    }

    @Test
    void theThreadOfARunningAppRunsTasksAndStops() throws InterruptedException {
        var ran = new CountDownLatch(1);
        var thread = new SyncThread();
        try (thread) {
            thread.after(Duration.ZERO, ran::countDown);
            assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        }
        thread.after(Duration.ZERO, () -> outcomes.add("too late"));
        assertThat(outcomes).isEmpty();
    }
}
