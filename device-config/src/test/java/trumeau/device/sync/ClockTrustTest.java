package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;
import static trumeau.device.sync.Site.START;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.release.ReleaseVerdict.Reason;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.Refused;
import trumeau.device.sync.SyncOutcome.UpToDate;

class ClockTrustTest {

    private static final Instant GONE_MAD = Instant.parse("2099-01-01T00:00:00Z");
    private static final Map<String, String> HATS = Map.of("catalogue.jsonl", "hats");

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aSite() {
        site = new Site(folder);
        site.install(SHIRTS);
    }

    @AfterEach
    void closeIt() {
        site.close();
    }

    @Test
    void aClockThatOnceWasFarAheadBlocksNothingWhenItIsRightAgain() {
        site.now = GONE_MAD;
        assertRefused(Reason.EXPIRED);

        site.now = START.plus(Duration.ofDays(1));

        assertThat(site.sync()).isInstanceOf(UpToDate.class);
        site.install(COATS);
    }

    @Test
    void ofAClockFarAheadNoMoreIsRememberedThanTheReleasesOwnDate() {
        var coats = site.publish(COATS);
        site.now = GONE_MAD;
        assertRefused(Reason.EXPIRED);

        assertThat(site.floor().latestTime()).isEqualTo(coats.expiresAt().plus(ReleaseVerifier.CLOCK_TOLERANCE));
    }

    @Test
    void aReleaseMetByAClockFarAheadWaitsForAPersonAndTheNextOneDoesNot() {
        site.publish(COATS);
        site.now = GONE_MAD;
        assertRefused(Reason.EXPIRED);

        site.now = START.plus(Duration.ofDays(1));
        assertRefused(Reason.WRONG_CLOCK);

        site.publish(HATS);
        assertThat(site.sync()).isInstanceOf(Installed.class);
    }

    @Test
    void whoIsToldOfAWrongClockIsToldWhatToDo() {
        site.publish(COATS, Duration.ofHours(1));
        site.now = START.plus(Duration.ofHours(2));
        assertRefused(Reason.EXPIRED);
        site.now = START.plus(Duration.ofMinutes(30));

        assertThat(site.sync().detail()).contains("set the clock", "trumeau sync --forget-clock");
    }

    @Test
    void forgettingHelpsNoClockThatIsBeforeTheRelease() {
        site.publish(COATS);
        site.now = START.minus(Duration.ofDays(1));

        assertRefused(Reason.WRONG_CLOCK);
        assertThat(site.sync().detail()).contains("set the clock").doesNotContain("--forget-clock");
    }

    private void assertRefused(Reason reason) {
        assertThat(site.sync()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.verdict().reason())
                .isEqualTo(reason));
        assertThat(site.served()).isEqualTo(SHIRTS);
    }
}
