package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.store.DeviceStore;
import trumeau.device.sync.HttpOrigin;
import trumeau.device.sync.SyncCycle;
import trumeau.device.sync.SyncOutcome;
import trumeau.kiosk.wiring.GenerationTryout;

/** One look at the origin. */
@Command(
        name = "sync",
        header = "Sync once from the origin and say what came of it.",
        description = {
            "",
            "While an app runs on the data folder, that app is asked; with --pin it syncs now, without it its last outcome is",
            "told. Exit status 0: installed or up to date; 1: anything else; what served before serves on.",
            "",
            "A device remembers the latest time its clock has shown, so that a clock set back makes no old release fresh",
            "again. If the clock had been too far ahead and is right now, --forget-clock lets releases in again."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau sync --origin https://cdn.example.com/store-12/ --trust trust.keys",
            "  ./trumeau sync --data /var/lib/trumeau --pin 402817 --json",
            "  ./trumeau sync --data /var/lib/trumeau --forget-clock"
        })
final class SyncCommand implements Callable<Integer> {

    private static final Set<String> GOOD = Set.of("installed", "up-to-date");
    private static final int TRIES = 240;
    private static final long PAUSE_MILLIS = 500;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(names = "--pin", paramLabel = "PIN", description = "The staff's PIN of the running app.")
    private @Nullable String pin;

    @Option(
            names = "--forget-clock",
            description = "First forget the latest time that the clock has shown. The app must be stopped.")
    private boolean forgetClock;

    @Override
    public Integer call() throws IOException {
        var running = RunningApp.of(device.data());
        if (forgetClock && running.isPresent()) {
            throw new BadInput("the app at " + running.get().address() + " (process "
                    + running.get().process() + ") runs on " + device.data()
                    + "; stop it, then run this again");
        }
        return running.isPresent() ? ask(running.get()) : sync(device.data());
    }

    private int sync(Path data) throws IOException {
        var origin = device.requiredOrigin();
        var clock = InstantSource.system();
        var verifier = new ReleaseVerifier(Trust.keys(device.trust()), clock, Instant.EPOCH);
        try (var store = DeviceStore.open(data)) {
            if (forgetClock) {
                forget(store, clock.instant());
            }
            var cycle = new SyncCycle(new HttpOrigin(origin), store, verifier, new GenerationTryout());
            cycle.recover();
            standard.say("syncing from " + origin);
            SyncOutcome outcome = cycle.run();
            return tell(outcome.code(), outcome.detail());
        }
    }

    private void forget(DeviceStore store, Instant now) {
        standard.say("forgotten: the latest time that this device's clock has shown; it shows " + now);
        store.inTransaction(tx -> {
            tx.forgetClock(now);
            return tx;
        });
    }

    private int ask(RunningApp app) throws IOException {
        var before = app.get("/api/sync");
        if (pin == null) {
            standard.say(
                    "the app at " + app.address() + " syncs by itself; this is its last outcome (--pin PIN syncs now)");
            return tell(
                    before.path("lastOutcome").path("code").asText("none"),
                    before.path("lastOutcome").path("detail").asText(""));
        }
        app.syncNow(pin);
        var progress = standard.progress();
        for (var tries = 0; tries < TRIES; tries++) {
            progress.at("the app syncs", tries, 0);
            pause();
            var now = app.get("/api/sync");
            if (!now.path("state").asText().equals("syncing")
                    && !now.path("lastOutcome")
                            .path("at")
                            .equals(before.path("lastOutcome").path("at"))) {
                var outcome = now.path("lastOutcome");
                return tell(
                        outcome.path("code").asText(), outcome.path("detail").asText());
            }
        }
        throw new IOException(
                "the app at " + app.address() + " had no outcome after 2 minutes; look at its /staff page");
    }

    private int tell(String code, String detail) {
        standard.print(Standard.node().put("outcome", code).put("detail", detail), code + ": " + detail);
        return GOOD.contains(code) ? Failures.OK : Failures.FAILED;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }
}
