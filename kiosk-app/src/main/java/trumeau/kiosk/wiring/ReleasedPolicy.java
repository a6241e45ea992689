package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.Generation;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.rule.Steered;
import trumeau.recommender.rule.StorePolicy;
import trumeau.recommender.rule.StorePolicyFile;
import trumeau.recommender.serve.Recommender;

/**
 * What the store of a release decides of its suggestions.
 *
 * @param policy nothing, for a release that has none
 */
public record ReleasedPolicy(StorePolicy policy) {

    public ReleasedPolicy {
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * Nothing is decided where the release has none.
     *
     * @throws ServingException when the file is malformed, or has a rule that this app doesn't know
     */
    public static ReleasedPolicy of(Generation generation) {
        var name = new ArtefactName(ReleaseLayout.RULES);
        if (generation.manifest().find(name).isEmpty()) {
            return new ReleasedPolicy(StorePolicy.NONE);
        }
        try {
            var bytes = Files.readAllBytes(generation.file(name));
            return new ReleasedPolicy(StorePolicyFile.read(bytes).policy());
        } catch (RecommenderException e) {
            throw new ServingException(
                    "release " + generation.release() + ", " + ReleaseLayout.RULES + ": " + e.getMessage()
                            + "; publish it again",
                    e);
        } catch (IOException e) {
            throw new ServingException("can't read " + generation.file(name) + "; sync again", e);
        }
    }

    /** The same recommender under this policy; seasons go by the device's own calendar. */
    Recommender over(Recommender recommender, Catalogue catalogue) {
        return policy.rules().all().isEmpty()
                ? recommender
                : recommender.under(new Steered(
                        policy.rules(), catalogue, InstantSource.system().withZone(ZoneId.systemDefault())));
    }
}
