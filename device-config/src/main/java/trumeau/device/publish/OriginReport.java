package trumeau.device.publish;

import java.util.List;
import java.util.Objects;
import trumeau.device.release.Artefact;
import trumeau.device.release.ReleaseVerdict;

/** What {@link OriginCheck} found: the release's verdict and every artefact that isn't as signed. */
public record OriginReport(ReleaseVerdict verdict, List<BadArtefact> bad) {

    public OriginReport {
        Objects.requireNonNull(verdict, "verdict");
        bad = List.copyOf(bad);
    }

    /** Whether a device could install from this origin. */
    public boolean isSound() {
        return verdict instanceof ReleaseVerdict.Accepted && bad.isEmpty();
    }

    /** An artefact that isn't as signed. */
    public record BadArtefact(Artefact artefact, Problem problem) {
        public BadArtefact {
            Objects.requireNonNull(artefact, "artefact");
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** What is wrong with an artefact. */
    public enum Problem {
        MISSING,
        WRONG_SIZE,
        WRONG_CONTENT,
        UNREADABLE
    }
}
