package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.publish.OriginKeys;
import trumeau.device.publish.PublishRequest;
import trumeau.device.publish.PublishedFile;
import trumeau.device.publish.Publisher;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustedKey;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;
import trumeau.device.sync.FolderOrigin;
import trumeau.device.sync.GenerationProbe;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncCycle;
import trumeau.device.sync.SyncOutcome;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.SelfHealing;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Timing;

class KioskTest {

    /** An older app, or another machine, on which everything worked. */
    private static final GenerationProbe ELSEWHERE = generation -> ProbeResult.works();

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    @TempDir
    Path folder = Path.of("");

    private final InstantSource clock = InstantSource.system();
    private final Serving serving = new Serving();
    private final CountDownLatch synced = new CountDownLatch(1);
    private final Timing.Ticker ticker = Timing.system().ticker();
    private final Visit visit = new Visit(ticker, Duration.ofMinutes(1));
    private final Sinks sinks = new Sinks(
            new Choices(visit),
            List.of(),
            List.of(new StateSink() {
                @Override
                public void syncChanged() {
                    synced.countDown();
                }
            }),
            List.of());
    private final SyncService sync = new SyncService(clock, sinks);
    private final Kiosk kiosk = new Kiosk(
            serving,
            new CameraService(serving, clock, ticker, List.of(), sinks),
            sync,
            new Kiosk.After(
                    new Holdings(visit, List.of(visit), List.of()),
                    sinks,
                    new Kiosk.Sensors(new RfidService(List.of(), List.of()), new PresenceService(List.of(), List.of())),
                    new Kiosk.Keepers(List.of(), released -> released)));

    private SmallStore store;
    private OriginKeys others;

    @BeforeEach
    void aDeviceWithAReleaseThatWorks() throws IOException {
        store = new SmallStore(folder);
        store.publish();
        others = OriginKeys.create(folder.resolve("others"));
        trust(store.trustLine(), others.publicKey().text());
        install(store.origin());
    }

    @AfterEach
    void stopIt() {
        kiosk.stop();
    }

    @Test
    void aGenerationThatCantBeLoadedGivesWayToTheOneBefore() throws IOException {
        install(releaseWithoutAnything());

        kiosk.start(settings(Optional.empty()));

        assertThat(serving.ask(ServingGeneration::number)).contains(1L);
        assertThat(sync.active()).map(Generation::number).contains(1L);
        kiosk.stop();
        try (var device = DeviceStore.open(folder.resolve("data"))) {
            assertThat(device.active()).map(Generation::number).contains(1L);
            AuditEntry newest = device.inTransaction(tx -> tx.auditTrail(1)).get(0);
            assertThat(newest.event()).isEqualTo(AuditEntry.Event.ROLLED_BACK);
            assertThat(newest.detail()).contains("lacks");
        }
    }

    @Test
    void whenNoGenerationWorksTheNewestIsKeptForTheNextStart() throws IOException {
        Files.delete(folder.resolve("data/device.db"));
        install(releaseWithoutAnything());
        install(releaseWithoutAnything());

        kiosk.start(settings(Optional.empty()));

        assertThat(serving.lease()).isEmpty();
        assertThat(sync.active())
                .map(generation -> generation.release().value())
                .contains(4L);
    }

    @Test
    void aLineThatIsNoKeyStopsSyncingButNotTheShop() throws IOException {
        trust(store.trustLine(), "# the next line was cut", "ed25519:MCow");

        kiosk.start(settings(Optional.of(NOBODY)));

        assertThat(serving.ask(ServingGeneration::number)).contains(1L);
        assertThat(sync.trouble())
                .get()
                .asString()
                .contains("line 3 of " + folder.resolve("trust.keys"), "start the app again");
    }

    @Test
    void staffAreToldOfKeysThatCantBeReadWhateverTheLastSyncSaid() throws IOException, InterruptedException {
        trust("no key");
        kiosk.start(settings(Optional.of(NOBODY)));
        assertThat(synced.await(30, TimeUnit.SECONDS)).isTrue();

        var view = new SyncDesk(sync, serving, clock).view();

        assertThat(view.state()).isEqualTo("stale");
        assertThat(view.lastOutcome()).get().satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo("no-keys");
            assertThat(outcome.detail()).contains("line 1");
        });
    }

    private void trust(String... lines) throws IOException {
        Files.write(folder.resolve("trust.keys"), List.of(lines));
    }

    /** Published twice, so that it is newer than the first release of another origin. */
    private Path releaseWithoutAnything() throws IOException {
        var origin = folder.resolve("others-origin");
        var file = Files.writeString(folder.resolve("nothing"), "nothing");
        var request = new PublishRequest(
                "Nothing",
                new Provenance(Source.STORE, Source.STORE),
                PublishRequest.DEFAULT_VALIDITY,
                List.of(new PublishedFile(new ArtefactName("nothing"), ArtefactKind.CONFIG, file)));
        new Publisher(clock).publish(request, origin, others);
        new Publisher(clock).publish(request, origin, others);
        return origin;
    }

    private void install(Path origin) {
        var keys = List.of(TrustedKey.parse(store.trustLine()), others.publicKey());
        var verifier = new ReleaseVerifier(keys, clock, Instant.EPOCH);
        try (var device = DeviceStore.open(folder.resolve("data"))) {
            assertThat(new SyncCycle(new FolderOrigin(origin), device, verifier, ELSEWHERE).run())
                    .isInstanceOf(SyncOutcome.Installed.class);
        }
    }

    private Settings settings(Optional<URI> origin) {
        return new Settings(
                folder.resolve("data"),
                origin,
                folder.resolve("trust.keys"),
                CameraSpec.parse("/dev/nothing-here"),
                Mounting.UPRIGHT,
                Duration.ofHours(1),
                Optional.empty(),
                Path.of(System.getProperty("user.home"), ".djl.ai"),
                SelfHealing.STAYING);
    }
}
