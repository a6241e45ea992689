package trumeau.vision.track;

import java.util.List;
import trumeau.vision.classify.Guess;

/** Decides whether a ranking is sure enough to be said. */
@FunctionalInterface
public interface Judge {
    Garment.Certainty certaintyOf(List<Guess> ranking);
}
