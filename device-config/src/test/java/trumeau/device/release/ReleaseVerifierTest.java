package trumeau.device.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.ReleaseVerdict.Reason;
import trumeau.device.release.ReleaseVerdict.Refused;

class ReleaseVerifierTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] SIGNED = Given.signed(Given.release(7));

    @Test
    void whatATrustedKeySignedIsAcceptedAsItWasWritten() {
        var verdict = at(Given.NOW).verify(SIGNED, TrustFloor.NONE);

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.release())
                .isEqualTo(Given.release(7)));
    }

    @Property(tries = 2000)
    void anyChangedByteIsRefused(@ForAll @IntRange(min = 0, max = 100_000) int place, @ForAll byte other) {
        var changed = SIGNED.clone();
        changed[place % changed.length] = other;
        if (!Arrays.equals(changed, SIGNED)) {
            assertThat(at(Given.NOW).verify(changed, TrustFloor.NONE)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void everyShorterOrLongerFileIsRefused() {
        for (int length = 0; length < SIGNED.length; length++) {
            var cut = Arrays.copyOf(SIGNED, length);
            assertThat(at(Given.NOW).verify(cut, TrustFloor.NONE)).isInstanceOf(Refused.class);
        }
        assertRefused(
                at(Given.NOW).verify(Arrays.copyOf(SIGNED, SIGNED.length + 1), TrustFloor.NONE), Reason.BAD_SIGNATURE);
    }

    @Test
    void aStrangersKeyIsNamedAsSuch() {
        var stranger = Given.pair();
        var file = SignedRelease.write(Given.release(7), new TrustedKey(stranger.getPublic()), stranger.getPrivate());

        assertRefused(at(Given.NOW).verify(file, TrustFloor.NONE), Reason.UNKNOWN_KEY);
    }

    @Test
    void aStrangersSignatureUnderATrustedKeysNameIsBad() {
        var file = SignedRelease.write(Given.release(7), Given.KEY, Given.pair().getPrivate());

        assertRefused(at(Given.NOW).verify(file, TrustFloor.NONE), Reason.BAD_SIGNATURE);
    }

    @Test
    void anOlderReleaseIsRefusedAndTheSameOrANewerOneIsNot() {
        var floor = TrustFloor.NONE.raisedTo(accepted(SIGNED).seen());

        assertRefused(at(Given.NOW).verify(Given.signed(Given.release(6)), floor), Reason.OLDER);
        assertThat(at(Given.NOW).verify(SIGNED, floor)).isInstanceOf(Accepted.class);
        assertThat(at(Given.NOW).verify(Given.signed(Given.release(8)), floor)).isInstanceOf(Accepted.class);
    }

    @Test
    void twoContentsUnderOneNumberAreAConflict() {
        var seen = new TrustFloor.Seen(new ReleaseNumber(7), Sha256.of(new byte[] {1}));

        assertRefused(at(Given.NOW).verify(SIGNED, TrustFloor.NONE.raisedTo(seen)), Reason.CONFLICTING);
    }

    @Test
    void anExpiredReleaseIsRefused() {
        var expiry = Given.release(7).expiresAt();

        assertThat(at(expiry.minusSeconds(1)).verify(SIGNED, TrustFloor.NONE)).isInstanceOf(Accepted.class);
        assertRefused(at(expiry).verify(SIGNED, TrustFloor.NONE), Reason.EXPIRED);
    }

    @Test
    void aClockBeforeTheBuildOrTheReleaseIsWrong() {
        assertRefused(at(Instant.EPOCH).verify(SIGNED, TrustFloor.NONE), Reason.WRONG_CLOCK);
        assertRefused(at(Given.NOW.minus(Duration.ofDays(1))).verify(SIGNED, TrustFloor.NONE), Reason.WRONG_CLOCK);
    }

    @Test
    void aClockBehindItsOwnPastIsWrongUnlessTheReleaseWasInDateThenToo() {
        var expiry = Given.release(7).expiresAt();
        var stillInDate =
                TrustFloor.NONE.at(expiry.plus(ReleaseVerifier.CLOCK_TOLERANCE).minusSeconds(1));
        var outOfDate = TrustFloor.NONE.at(expiry.plus(ReleaseVerifier.CLOCK_TOLERANCE));

        assertThat(at(Given.NOW).verify(SIGNED, stillInDate)).isInstanceOf(Accepted.class);
        assertRefused(at(Given.NOW).verify(SIGNED, outOfDate), Reason.WRONG_CLOCK);
    }

    @Test
    void aClockThatIsOnlyALittleSlowIsFine() {
        assertThat(at(Given.NOW.minusSeconds(300)).verify(SIGNED, TrustFloor.NONE))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void theFloorNeverFalls() {
        var high = new TrustFloor(Optional.of(accepted(SIGNED).seen()), Given.NOW);
        var older = new TrustFloor.Seen(new ReleaseNumber(3), Sha256.of(new byte[0]));

        assertThat(high.raisedTo(older).at(Instant.EPOCH)).isEqualTo(high);
    }

    private static ReleaseVerifier at(Instant now) {
        return new ReleaseVerifier(List.of(Given.KEY), () -> now, BUILT);
    }

    private static Accepted accepted(byte[] file) {
        return (Accepted) at(Given.NOW).authenticate(file);
    }

    private static void assertRefused(ReleaseVerdict verdict, Reason reason) {
        assertThat(verdict).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
