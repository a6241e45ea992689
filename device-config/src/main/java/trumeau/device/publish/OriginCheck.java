package trumeau.device.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.device.DeviceException;
import trumeau.device.publish.OriginReport.BadArtefact;
import trumeau.device.publish.OriginReport.Problem;
import trumeau.device.release.Artefact;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.Sha256;
import trumeau.device.release.TrustFloor;

/** Looks at an origin folder as a device that trusts the verifier's keys would. */
public final class OriginCheck {

    private final ReleaseVerifier verifier;

    public OriginCheck(ReleaseVerifier verifier) {
        this.verifier = Objects.requireNonNull(verifier, "verifier");
    }

    /** Checks the release file and every byte it pins; {@link DeviceException} RELEASE_MALFORMED if there is none. */
    public OriginReport verify(Path originFolder) {
        var file = originFolder.resolve(OriginLayout.RELEASE);
        try {
            var verdict = verifier.verify(Files.readAllBytes(file), TrustFloor.NONE);
            var bad = verdict instanceof ReleaseVerdict.Accepted accepted
                    ? bad(accepted.release().artefacts(), originFolder)
                    : List.<BadArtefact>of();
            return new OriginReport(verdict, bad);
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceException.Reason.RELEASE_MALFORMED,
                    "no release at " + file + "; publish one with `trumeau publish`",
                    e);
        }
    }

    private static List<BadArtefact> bad(List<Artefact> artefacts, Path origin) {
        return artefacts.stream()
                .flatMap(artefact -> problem(artefact, origin).map(p -> new BadArtefact(artefact, p)).stream())
                .toList();
    }

    private static Optional<Problem> problem(Artefact artefact, Path origin) {
        var blob = origin.resolve(OriginLayout.blob(artefact.sha256()));
        try {
            if (!Files.isRegularFile(blob)) {
                return Optional.of(Problem.MISSING);
            }
            if (Files.size(blob) != artefact.size()) {
                return Optional.of(Problem.WRONG_SIZE);
            }
            return Sha256.ofFile(blob).equals(artefact.sha256())
                    ? Optional.empty()
                    : Optional.of(Problem.WRONG_CONTENT);
        } catch (IOException e) {
            return Optional.of(Problem.UNREADABLE);
        }
    }
}
