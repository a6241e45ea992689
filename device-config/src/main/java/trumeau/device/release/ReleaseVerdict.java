package trumeau.device.release;

import java.util.Objects;

/** Whether a release is to be believed. */
public sealed interface ReleaseVerdict {

    /** Signed by a trusted key, well formed, not older than what is here, in date. */
    record Accepted(Release release, Sha256 manifest) implements ReleaseVerdict {
        public Accepted {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(manifest, "manifest");
        }

        public TrustFloor.Seen seen() {
            return new TrustFloor.Seen(release.number(), manifest);
        }
    }

    /** Not to be installed. What is installed already goes on serving. */
    record Refused(Reason reason, String detail) implements ReleaseVerdict {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Why a release is refused. */
    enum Reason {
        BAD_SIGNATURE,
        UNKNOWN_KEY,
        MALFORMED,
        /** Its number is lower than that of a release installed here before. */
        OLDER,
        /** Its number is that of a release installed here before, its content is not. */
        CONFLICTING,
        EXPIRED,
        /** This device's clock can't be right, so nobody knows whether the release is in date. */
        WRONG_CLOCK
    }
}
