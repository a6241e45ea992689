package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.device.store.Generation;
import trumeau.device.sync.SyncOutcome;
import trumeau.device.sync.SyncReport;
import trumeau.kiosk.console.SyncView.Outcome;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.SyncService;

/** Says how this device stands to its origin. */
@ApplicationScoped
public class SyncDesk {

    private final SyncService sync;
    private final Serving serving;
    private final InstantSource clock;

    @Inject
    public SyncDesk(SyncService sync, Serving serving, InstantSource clock) {
        this.sync = sync;
        this.serving = serving;
        this.clock = clock;
    }

    public SyncView view() {
        var active = sync.active();
        var last = sync.last();
        var manifest = active.map(Generation::manifest);
        return new SyncView(
                state(active, last),
                active.map(Generation::number),
                active.map(generation -> generation.release().value()),
                manifest.map(release -> release.publishedAt()),
                active.flatMap(SyncDesk::installedAt),
                trouble().or(() -> last.map(SyncDesk::outcome)),
                last.map(SyncReport::startedAt),
                sync.nextAt(),
                manifest.map(release -> release.provenance().anySimulated()).orElse(false),
                manifest.map(release -> release.storeName()));
    }

    /** Asks for a sync; false when there is no origin to ask. */
    public boolean syncNow() {
        return sync.nudge();
    }

    private String state(Optional<Generation> active, Optional<SyncReport> last) {
        if (sync.isSyncing()) {
            return "syncing";
        }
        if (active.isEmpty() || serving.ask(generation -> generation.number()).isEmpty()) {
            return "none";
        }
        var failed = last.map(SyncReport::outcome).filter(SyncDesk::failed).isPresent();
        var expired = !clock.instant().isBefore(active.get().manifest().expiresAt());
        return failed || expired || sync.trouble().isPresent() ? "stale" : "current";
    }

    /** Goes before any outcome: without keys the origin is refused, and that says nothing of the cause. */
    private Optional<Outcome> trouble() {
        return sync.trouble().map(detail -> new Outcome("no-keys", detail, clock.instant()));
    }

    private static boolean failed(SyncOutcome outcome) {
        return !(outcome instanceof SyncOutcome.Installed) && !(outcome instanceof SyncOutcome.UpToDate);
    }

    private static Outcome outcome(SyncReport report) {
        return new Outcome(report.outcome().code(), report.outcome().detail(), report.endedAt());
    }

    /** A generation's folder is made when it is installed and not touched again. */
    private static Optional<Instant> installedAt(Generation generation) {
        try {
            return Optional.of(Files.getLastModifiedTime(generation.folder()).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
