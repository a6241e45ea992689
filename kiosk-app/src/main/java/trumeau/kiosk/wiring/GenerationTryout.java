package trumeau.kiosk.wiring;

import trumeau.device.DeviceException;
import trumeau.device.store.Generation;
import trumeau.device.sync.GenerationProbe;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Subject;
import trumeau.vision.VisionException;

/** Loads a generation as serving would, lets the model test itself and asks for one recommendation. */
public final class GenerationTryout implements GenerationProbe {

    private static final int CARDS = 6;

    @Override
    public ProbeResult tryOut(Generation candidate) {
        try (var loaded = ServingGeneration.load(candidate)) {
            return ask(loaded);
        } catch (ServingException | VisionException | RecommenderException | DeviceException e) {
            return ProbeResult.broken(String.valueOf(e.getMessage()));
        }
    }

    private static ProbeResult ask(ServingGeneration loaded) {
        if (loaded.catalogue().size() == 0) {
            return ProbeResult.broken("the catalogue is empty");
        }
        var first = loaded.catalogue().items().get(0).id();
        loaded.recommender().recommend(Query.about(new Subject.Touched(first), CARDS));
        return ProbeResult.works();
    }
}
