package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.device.sync.SyncReport;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.SyncService;

/** Has the device sync now and waits for what comes of it. */
@ApplicationScoped
class Syncing {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SyncService sync;
    private final Serving serving;
    private final InstantSource clock;

    @Inject
    Syncing(SyncService sync, Serving serving, InstantSource clock) {
        this.sync = sync;
        this.serving = serving;
        this.clock = clock;
    }

    /** A sync that began after this call; empty when it did not end in time. */
    Optional<SyncReport> now(Patience patience) throws InterruptedException {
        idle(patience);
        var asked = clock.instant();
        sync.nudge();
        return patience.until(
                () -> sync.last().filter(report -> !report.startedAt().isBefore(asked) && !sync.isSyncing()), LONGEST);
    }

    /** Asks for a sync and does not wait for it. */
    void nudge() {
        sync.nudge();
    }

    /** The generation that serves. */
    long generation() {
        return serving.ask(ServingGeneration::number).orElse(0L);
    }

    /** Waits until another generation than this one serves. */
    Optional<Long> otherThan(long generation, Patience patience) throws InterruptedException {
        return patience.until(() -> Optional.of(generation()).filter(now -> now != generation), LONGEST);
    }

    private void idle(Patience patience) throws InterruptedException {
        patience.until(() -> Optional.of(sync.isSyncing()).filter(busy -> !busy), LONGEST);
    }
}
