package trumeau.device.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.release.ReleaseVerdict.Reason;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.Generation;
import trumeau.device.store.Transaction;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncOutcome.Failed;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.Refused;
import trumeau.device.sync.SyncOutcome.Unreachable;
import trumeau.device.sync.SyncOutcome.UpToDate;

class SyncCycleTest {

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aSite() {
        site = new Site(folder);
    }

    @AfterEach
    void closeIt() {
        site.close();
    }

    @Test
    void aNewReleaseIsInstalledWholeAndTheSameAgainIsUpToDate() {
        site.install(SHIRTS);

        assertThat(site.sync()).isInstanceOf(UpToDate.class);
        assertThat(site.folders()).containsExactly("gen-1");
    }

    @Test
    void whatServedBeforeIsKeptAndWhatIsOlderIsDeleted() {
        site.install(SHIRTS);
        site.install(COATS);
        assertThat(site.folders()).containsExactly("gen-1", "gen-2");

        site.install(Map.of("catalogue.jsonl", "hats"));
        assertThat(site.folders()).containsExactly("gen-2", "gen-3");
    }

    @Test
    void contentThatIsHereIsNotAskedForAgain() {
        site.install(SHIRTS);
        var asked = new ArrayList<String>();
        var plain = site.origin;
        site.origin = new AnsweredBy(request -> {
            asked.add(request.path());
            return plain.open(request);
        });

        site.install(COATS);

        assertThat(asked)
                .hasSize(3)
                .noneMatch(path -> path.contains(
                        site.blob(site.store.active().orElseThrow().manifest(), "model/net.pt")
                                .getFileName()
                                .toString()));
    }

    @Test
    void progressEndsAtTheTotal() {
        site.publish(SHIRTS);
        var seen = new ArrayList<String>();

        site.cycle()
                .watchedBy(new Watch(step -> {}, (done, total) -> seen.add(done + "/" + total)))
                .run();

        assertThat(seen).startsWith("0/20").endsWith("20/20");
    }

    @Test
    void anOlderReleaseIsRefused() throws IOException {
        site.install(SHIRTS);
        var old = Files.readAllBytes(site.releaseFile());
        site.install(COATS);
        Files.write(site.releaseFile(), old);

        assertRefused(Reason.OLDER, COATS);
    }

    @Test
    void aStrangersReleaseIsRefused() throws IOException {
        site.install(SHIRTS);
        var stranger = new Site(folder.resolve("stranger"));
        stranger.publish(SHIRTS);
        stranger.publish(COATS);
        Files.copy(stranger.releaseFile(), site.releaseFile(), StandardCopyOption.REPLACE_EXISTING);
        stranger.close();

        assertRefused(Reason.UNKNOWN_KEY, SHIRTS);
    }

    @Test
    void twoReleasesOfOneNumberAreAConflict() throws IOException {
        site.install(SHIRTS);
        Files.delete(site.releaseFile());
        site.publish(COATS);

        assertRefused(Reason.CONFLICTING, SHIRTS);
    }

    @Test
    void anExpiredReleaseIsNotInstalledAndTheOldOneServesOn() {
        site.install(SHIRTS);
        site.publish(COATS, Duration.ofHours(1));
        site.now = site.now.plus(Duration.ofHours(2));

        assertRefused(Reason.EXPIRED, SHIRTS);
    }

    @Test
    void aClockSetBackDoesNotMakeAReleaseFreshAgain() {
        site.install(SHIRTS);
        site.publish(COATS, Duration.ofHours(1));
        site.now = site.now.plus(Duration.ofHours(2));
        assertRefused(Reason.EXPIRED, SHIRTS);
        site.now = site.now.minus(Duration.ofMinutes(90));

        assertRefused(Reason.WRONG_CLOCK, SHIRTS);

        site.store.inTransaction(tx -> {
            tx.forgetClock(site.now);
            return tx;
        });
        assertThat(site.sync()).isInstanceOf(Installed.class);
    }

    @Test
    void aDeadClockBlocksInstallingButNotServing() {
        site.install(SHIRTS);
        site.publish(COATS);
        site.now = Instant.EPOCH;

        assertRefused(Reason.WRONG_CLOCK, SHIRTS);
        assertThat(site.restart()).isPresent();
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void theSameRefusalIsWrittenDownOnce() {
        site.install(SHIRTS);
        site.publish(COATS, Duration.ofHours(1));
        site.now = site.now.plus(Duration.ofHours(2));
        site.sync();
        site.sync();

        List<AuditEntry> trail = site.store.inTransaction(tx -> tx.auditTrail(9));
        assertThat(trail)
                .filteredOn(entry -> entry.event() == Event.RELEASE_REFUSED)
                .hasSize(1);
    }

    @Test
    void halfAReleaseIsNotInstalled() throws IOException {
        site.install(SHIRTS);
        Files.delete(site.blob(site.publish(COATS), "pictures/b.jpg"));

        assertFailed(Failed.Reason.ARTEFACT_MISSING, SHIRTS);
    }

    @Test
    void anEmptyOriginIsUnreachableAndNothingServesYet() {
        assertThat(site.sync()).isInstanceOf(Unreachable.class);
        assertThat(site.store.active()).isEmpty();
    }

    @Test
    void aGenerationThatDoesNotWorkIsNotActivated() {
        site.install(SHIRTS);
        site.publish(COATS);

        site.probe = generation -> ProbeResult.broken("the net is of another shape");
        assertFailed(Failed.Reason.PROBE_REFUSED, SHIRTS);
        site.probe = generation -> {
            throw new IllegalStateException("crashed while loading");
        };
        assertFailed(Failed.Reason.PROBE_REFUSED, SHIRTS);
        assertThat(site.folders()).contains("gen-1").noneMatch(name -> name.startsWith("gen-2"));

        site.probe = generation -> ProbeResult.works();
        assertThat(site.sync()).isInstanceOf(Installed.class);
    }

    @Test
    void theProbeSeesEveryFileInItsPlace() {
        site.probe = generation -> Files.exists(generation.folder().resolve("pictures/a.jpg"))
                ? ProbeResult.works()
                : ProbeResult.broken("no picture");

        site.install(SHIRTS);
    }

    @Test
    void aFullDiskIsNoticedBeforeAnythingIsFetched() {
        site.install(SHIRTS);
        site.publish(COATS);

        var outcome =
                site.cycle().on(anyFolder -> Installation.FLOOR_BYTES + 19).run();

        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                .isEqualTo(Failed.Reason.NO_SPACE));
        assertThat(outcome.code()).isEqualTo("no-space");
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.folders()).containsExactly("gen-1");
        assertThat(site.cycle().on(anyFolder -> Installation.FLOOR_BYTES + 20).run())
                .isInstanceOf(Installed.class);
    }

    @Test
    void aDiskThatFillsUpHalfWayChangesNothing() {
        site.install(SHIRTS);
        site.publish(COATS);
        var full = new Watch(step -> {}, (done, total) -> {
            if (done > 0) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        });

        assertThat(site.cycle().watchedBy(full).run().code()).isEqualTo("no-space");
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.sync()).isInstanceOf(Installed.class);
    }

    @Test
    void aDamagedGenerationIsRepairedByTheNextSync() throws IOException {
        site.install(SHIRTS);
        Files.writeString(site.installed("catalogue.jsonl"), "shorts");

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void staffGoBackToTheReleaseBeforeAndItStaysUntilANewerOneComes() {
        site.install(SHIRTS);
        site.install(COATS);

        assertThat(site.cycle().rollback("prices are wrong"))
                .map(Generation::number)
                .contains(1L);
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertFailed(Failed.Reason.ROLLED_BACK, SHIRTS);

        site.install(Map.of("catalogue.jsonl", "hats"));
    }

    @Test
    void thereIsNothingBeforeTheFirstRelease() {
        assertThat(site.cycle().rollback("why not")).isEmpty();
        site.install(SHIRTS);
        assertThat(site.cycle().rollback("why not")).isEmpty();
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void aDamagedGenerationIsLeftAtStartIfAnOlderOneIsWhole() throws IOException {
        site.install(SHIRTS);
        site.install(COATS);
        Files.writeString(site.installed("catalogue.jsonl"), "c");

        site.restart();
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(COATS);
    }

    @Test
    void aLostStoreAdoptsWhatIsSignedAndWhole() throws IOException {
        site.install(SHIRTS);
        site.install(COATS);
        var floor = site.floor().highest();
        site.store.close();
        Files.write(
                folder.resolve("data/device.db"),
                "no database at all".repeat(100).getBytes(US_ASCII));

        assertThat(site.restart()).isPresent();

        assertThat(site.store.putAside()).isPresent();
        assertThat(site.served()).isEqualTo(COATS);
        assertThat(site.floor().highest()).isEqualTo(floor);
        assertThat(site.sync()).isInstanceOf(UpToDate.class);
    }

    @Test
    void aLostStoreDoesNotAdoptWhatSomebodyPutThere() throws IOException {
        site.install(SHIRTS);
        site.store.close();
        Files.delete(folder.resolve("data/device.db"));
        Files.writeString(folder.resolve("data/generations/gen-1/catalogue.jsonl"), "forged");

        assertThat(site.restart()).isEqualTo(Optional.empty());
        assertThat(site.folders()).isEmpty();
    }

    @Test
    void anOriginThatChangesHalfWayIsReadAgain() {
        site.install(SHIRTS);
        site.publish(COATS);
        var plain = site.origin;
        var published = new boolean[1];
        site.origin = new AnsweredBy(request -> {
            if (request.path().startsWith("blobs") && !published[0]) {
                published[0] = true;
                site.publish(Map.of("catalogue.jsonl", "hats"));
                return new Origin.Trouble(Origin.Trouble.Kind.NOT_FOUND, "tidied away");
            }
            return plain.open(request);
        });

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(Map.of("catalogue.jsonl", "hats"));
    }

    @Test
    void aReleaseWithoutArtefactsIsARelease() {
        site.install(Map.of());
    }

    private void assertRefused(Reason reason, Map<String, String> served) {
        var floor = site.floor().highest();
        assertThat(site.sync()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.verdict().reason())
                .isEqualTo(reason));
        assertThat(site.served()).isEqualTo(served);
        assertThat(site.floor().highest()).isEqualTo(floor);
    }

    private void assertFailed(Failed.Reason reason, Map<String, String> served) {
        List<Generation> before = site.store.inTransaction(Transaction::generations);
        assertThat(site.sync()).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                .isEqualTo(reason));
        assertThat(site.served()).isEqualTo(served);
        List<Generation> after = site.store.inTransaction(Transaction::generations);
        assertThat(after).isEqualTo(before);
    }
}
