package trumeau.device.sync;

import java.util.Locale;
import java.util.Objects;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.store.Generation;

/** What came of one sync. Unless it is {@link Installed}, what serves is what served before. */
public sealed interface SyncOutcome {

    /**
     * For the API: {@code installed}, {@code up-to-date}, {@code refused}, {@code origin-unreachable},
     * {@code no-space}...
     */
    String code();

    /** For a person: what happened and what to do. */
    String detail();

    /** A new generation is active. */
    record Installed(Generation generation) implements SyncOutcome {
        public Installed {
            Objects.requireNonNull(generation, "generation");
        }

        @Override
        public String code() {
            return "installed";
        }

        @Override
        public String detail() {
            return "release " + generation.release() + " serves as generation " + generation.number();
        }
    }

    /** The origin's release is active already, and every byte of it is intact. */
    record UpToDate(Generation generation) implements SyncOutcome {
        public UpToDate {
            Objects.requireNonNull(generation, "generation");
        }

        @Override
        public String code() {
            return "up-to-date";
        }

        @Override
        public String detail() {
            return "release " + generation.release() + " is the newest";
        }
    }

    /** The origin's release is not to be believed. */
    record Refused(ReleaseVerdict.Refused verdict) implements SyncOutcome {
        public Refused {
            Objects.requireNonNull(verdict, "verdict");
        }

        @Override
        public String code() {
            return "refused";
        }

        @Override
        public String detail() {
            return verdict.reason() + ": " + verdict.detail();
        }
    }

    /** The origin gave no release; the network may be cut. */
    record Unreachable(String detail) implements SyncOutcome {
        public Unreachable {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String code() {
            return "origin-unreachable";
        }
    }

    /** The release is believed but could not be installed. */
    record Failed(Reason reason, String detail) implements SyncOutcome {
        public Failed {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String code() {
            return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Why it could not be installed. */
        public enum Reason {
            NO_SPACE,
            /** The origin lacks an artefact of its release. */
            ARTEFACT_MISSING,
            /** An artefact's bytes are not those that were signed. */
            ARTEFACT_WRONG,
            /** The network broke off half-way; the next cycle goes on from there. */
            DOWNLOAD_BROKEN,
            PROBE_REFUSED,
            /** This device went back from this very release; a newer one will be installed. */
            ROLLED_BACK,
            WRITE_FAILED,
            STORE_FAILED
        }
    }
}
