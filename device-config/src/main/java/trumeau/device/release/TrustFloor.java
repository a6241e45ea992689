package trumeau.device.release;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device has seen and won't fall back behind.
 *
 * @param highest the newest release installed here, if any was
 * @param latestTime the latest time this device's clock has shown while it judged a release, as far as that matters
 */
public record TrustFloor(Optional<Seen> highest, Instant latestTime) {

    /** A device that has seen nothing yet. */
    public static final TrustFloor NONE = new TrustFloor(Optional.empty(), Instant.EPOCH);

    public TrustFloor {
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(latestTime, "latestTime");
    }

    /** The floor after {@code release} was installed; never lower than this one. */
    public TrustFloor raisedTo(Seen release) {
        var newer =
                highest.map(seen -> seen.number().isOlderThan(release.number())).orElse(true);
        return newer ? new TrustFloor(Optional.of(release), latestTime) : this;
    }

    /** The floor after the clock showed {@code time}; never lower than this one. */
    public TrustFloor at(Instant time) {
        return time.isAfter(latestTime) ? new TrustFloor(highest, time) : this;
    }

    /** A release by its number and the digest of its manifest: one number stands for one content. */
    public record Seen(ReleaseNumber number, Sha256 manifest) {
        public Seen {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(manifest, "manifest");
        }
    }
}
