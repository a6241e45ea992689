package trumeau.recommender.profile.train;

import java.util.Objects;
import trumeau.recommender.profile.Behaviour;
import trumeau.recommender.profile.TypedFeatures;

/** One whole visit of the past, of nobody in particular. */
public record TrainingVisit(Behaviour behaviour, TypedFeatures typed) {

    public TrainingVisit {
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(typed, "typed");
    }
}
