package trumeau.device.release;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import trumeau.device.DeviceException;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.ReleaseVerdict.Reason;
import trumeau.device.release.ReleaseVerdict.Refused;

/** Judges a release by its exact bytes: first the signature, then all else. Any thread. */
public final class ReleaseVerifier {

    /** How far two right clocks may be apart. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Map<Sha256, TrustedKey> keys;
    private final InstantSource clock;
    private final Instant builtAt;

    /** @param builtAt when this app was built: a clock that shows less is wrong */
    public ReleaseVerifier(Collection<TrustedKey> keys, InstantSource clock, Instant builtAt) {
        this.keys = keys.stream().distinct().collect(Collectors.toUnmodifiableMap(TrustedKey::id, key -> key));
        this.clock = Objects.requireNonNull(clock, "clock");
        this.builtAt = Objects.requireNonNull(builtAt, "builtAt");
    }

    /** Whether the file found at {@link OriginLayout#RELEASE} may be installed on a device with this floor. */
    public ReleaseVerdict verify(byte[] file, TrustFloor floor) {
        var verdict = authenticate(file);
        return verdict instanceof Accepted accepted ? judge(accepted, floor) : verdict;
    }

    /** Whether a trusted key signed the file and it is well formed, whatever its age. */
    public ReleaseVerdict authenticate(byte[] file) {
        Optional<SignedRelease> signed = SignedRelease.parse(file);
        if (signed.isEmpty()) {
            return new Refused(
                    Reason.MALFORMED, "no signed release: " + file.length + " bytes without its header line");
        }
        return signed.get().check(keys).map(ReleaseVerdict.class::cast).orElseGet(() -> read(signed.get()));
    }

    /**
     * The floor after {@code judged} was judged by this verifier's clock. Never beyond what that release's own date
     * needs: a clock that shows a wrong century must not block the device when it is right again.
     */
    public TrustFloor timed(TrustFloor floor, Release judged) {
        var most = judged.expiresAt().plus(CLOCK_TOLERANCE);
        return floor.at(clock.instant().isBefore(most) ? clock.instant() : most);
    }

    /** What this verifier's clock shows. */
    public Instant now() {
        return clock.instant();
    }

    private static ReleaseVerdict read(SignedRelease signed) {
        try {
            return new Accepted(ReleaseManifest.read(signed.manifest()), Sha256.of(signed.manifest()));
        } catch (DeviceException e) {
            return new Refused(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private ReleaseVerdict judge(Accepted accepted, TrustFloor floor) {
        return age(accepted, floor)
                .or(() -> clockTrouble(accepted.release()))
                .or(() -> expiry(accepted.release()))
                .or(() -> pastTrouble(accepted.release(), floor))
                .map(ReleaseVerdict.class::cast)
                .orElse(accepted);
    }

    private static Optional<Refused> age(Accepted accepted, TrustFloor floor) {
        var number = accepted.release().number();
        return floor.highest().flatMap(seen -> {
            if (number.isOlderThan(seen.number())) {
                return refused(Reason.OLDER, "release " + number + " is older than " + seen.number() + ", seen here");
            }
            var conflict = number.equals(seen.number()) && !accepted.manifest().equals(seen.manifest());
            return conflict
                    ? refused(
                            Reason.CONFLICTING, "another release " + number + " was installed here; publish a new one")
                    : Optional.empty();
        });
    }

    private Optional<Refused> clockTrouble(Release release) {
        var now = clock.instant();
        var least = builtAt.isAfter(release.publishedAt()) ? builtAt : release.publishedAt();
        return now.plus(CLOCK_TOLERANCE).isBefore(least)
                ? refused(
                        Reason.WRONG_CLOCK,
                        "this device's clock shows " + now + ", but it is " + least + " or later; set the clock")
                : Optional.empty();
    }

    private Optional<Refused> expiry(Release release) {
        return clock.instant().isBefore(release.expiresAt())
                ? Optional.empty()
                : refused(
                        Reason.EXPIRED,
                        "release " + release.number() + " expired at " + release.expiresAt() + "; publish a new one");
    }

    /** A clock that went back makes no release fresh again; one that was in date at the later time too is believed. */
    private Optional<Refused> pastTrouble(Release release, TrustFloor floor) {
        return floor.latestTime().minus(CLOCK_TOLERANCE).isBefore(release.expiresAt())
                ? Optional.empty()
                : refused(
                        Reason.WRONG_CLOCK,
                        "this device's clock shows " + clock.instant() + ", but has shown " + floor.latestTime()
                                + ", when release " + release.number() + " was out of date; set the clock. If it is"
                                + " right now, stop the app and run `trumeau sync --forget-clock`");
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
