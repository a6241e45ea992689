package trumeau.recommender.profile.train;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import trumeau.recommender.profile.Behaviour;
import trumeau.recommender.profile.InterestLearner;
import trumeau.recommender.profile.InterestTags;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.profile.TypedFeatures;
import trumeau.recommender.profile.segment.FeatureSpace;
import trumeau.recommender.profile.segment.Segments;

/** Visits as points: whole, or as they were after their first items. */
final class VisitVectors {

    /** A tag of a single item says which item it is, not what kind of visit. */
    private static final int FEWEST_ITEMS = 2;

    private final InterestLearner learner;
    private final FeatureSpace space;

    /** Words that were typed in fewer visits than a segment must have are left out: nobody is told by a word. */
    VisitVectors(ItemTags tags, List<TrainingVisit> visits, SegmentSettings settings) {
        this.learner = new InterestLearner(tags);
        var counts = new TreeMap<String, Integer>();
        if (settings.typed() == TypedFeatures.Use.ON) {
            visits.forEach(visit -> visit.typed().words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        }
        counts.values().removeIf(count -> count < settings.smallest());
        var shared = tags.all().stream()
                .filter(tag -> tags.items(tag) >= FEWEST_ITEMS && tags.rarity(tag) > 0)
                .toList();
        this.space = new FeatureSpace(shared, List.copyOf(counts.keySet()));
    }

    FeatureSpace space() {
        return space;
    }

    /** By its interests alone, as it is clustered. */
    double[] whole(TrainingVisit visit) {
        return space.vector(interests(visit.behaviour()), TypedFeatures.NONE);
    }

    /** With what was typed in, as it is told. */
    double[] told(TrainingVisit visit) {
        return space.vector(interests(visit.behaviour()), visit.typed());
    }

    /** After so many different items. */
    double[] after(TrainingVisit visit, int items) {
        return space.vector(interests(visit.behaviour().untilItems(items)), visit.typed());
    }

    /** What the model says after so many items, and where the whole visit belongs. */
    Guess guess(Segments model, TrainingVisit visit, int items) {
        var first = interests(visit.behaviour().untilItems(items));
        return new Guess(
                model.probabilities(first, visit.typed()),
                model.nearest(first).number(),
                model.nearest(interests(visit.behaviour())).number());
    }

    /** Whether anything is known of a point. */
    static boolean says(double[] vector) {
        return Arrays.stream(vector).anyMatch(value -> value != 0);
    }

    /** At the moment of the last act. */
    private InterestTags interests(Behaviour behaviour) {
        var acts = behaviour.acts();
        return acts.isEmpty()
                ? InterestTags.NONE
                : learner.learn(behaviour, acts.get(acts.size() - 1).at());
    }
}
