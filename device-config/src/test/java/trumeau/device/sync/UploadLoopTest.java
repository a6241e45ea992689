package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Inbox;
import trumeau.device.outbox.Inbox.NotTaken.Reason;
import trumeau.device.store.DeviceStore;

class UploadLoopTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    /** An inbox that is there or not, as the test wants. */
    private static final class FakeInbox implements Inbox {
        private boolean away;

        @Override
        public Receipt put(Batch batch) {
            return away ? new NotTaken(Reason.UNREACHABLE, "away") : new Arrived();
        }

        @Override
        public String name() {
            return "fake";
        }
    }

    @TempDir
    Path folder;

    private final HandAlarm alarm = new HandAlarm();
    private final FakeInbox inbox = new FakeInbox();

    @Test
    void itWaitsLongerEachTimeTheInboxIsAwayAndGoesBackToItsPace() {
        try (var store = DeviceStore.open(folder);
                var loop = new UploadLoop(
                        new EventUpload(store, inbox), SyncPace.every(INTERVAL, new Random(3)), alarm, () -> NOW)) {
            happen(store);
            inbox.away = true;
            loop.start();
            assertThat(alarm.ring()).isZero();
            assertThat(alarm.ring()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(45));
            assertThat(alarm.ring()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
            assertThat(loop.last().orElseThrow().turn().trouble()).isPresent();
            inbox.away = false;
            assertThat(alarm.ring()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(180));
            assertThat(loop.last().orElseThrow().turn()).isEqualTo(new EventUpload.Turn(1, Optional.empty()));
            assertThat(alarm.set.get(0).in()).isBetween(INTERVAL.dividedBy(2), INTERVAL.multipliedBy(2));
        }
        assertThat(alarm.closed).isTrue();
    }

    /** The store was closed under it: the loop lives on. */
    @Test
    void aStoreThatFailsDoesNotEndTheLoop() {
        var store = DeviceStore.open(folder);
        store.close();
        var loop = new UploadLoop(
                new EventUpload(store, inbox), SyncPace.every(INTERVAL, new Random(3)), alarm, () -> NOW);

        loop.start();
        alarm.ring();

        assertThat(alarm.set).hasSize(1);
        assertThat(loop.last()).isEmpty();
    }

    private static void happen(DeviceStore store) {
        store.inTransaction(tx -> {
            tx.outbox().add(new Event.StockCorrected(NOW, new Event.Variant("T-1", "M", "navy"), 3, 0, "pos"));
            return tx;
        });
    }
}
