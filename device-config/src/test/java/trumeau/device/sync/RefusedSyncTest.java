package trumeau.device.sync;

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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
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

class RefusedSyncTest {

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
    void aFullDiskIsKnownByTheRoomThatIsLeftWhateverLanguageTheSystemSpeaks() {
        site.install(SHIRTS);
        site.publish(COATS);
        var full = new Watch(step -> {}, (done, total) -> {
            if (done > 0) {
                throw new UncheckedIOException(new IOException("Auf dem Gerät ist kein Speicherplatz mehr verfügbar"));
            }
        });
        var left = new ArrayDeque<>(List.of(Long.MAX_VALUE, 4096L, Long.MAX_VALUE, 2_000_000L));

        var cycle = site.cycle().watchedBy(full).on(anyFolder -> left.removeFirst());

        assertThat(cycle.run().code()).isEqualTo("no-space");
        assertThat(cycle.run().code()).isEqualTo("write-failed");
        assertThat(site.served()).isEqualTo(SHIRTS);
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
