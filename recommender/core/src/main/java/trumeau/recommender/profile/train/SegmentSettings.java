package trumeau.recommender.profile.train;

import java.util.Objects;
import trumeau.recommender.profile.TypedFeatures;

/**
 * What training of segments turns on.
 *
 * @param fewest number of segments to try first, at least 2
 * @param most number of segments to try last, at most 64
 * @param smallest visits that a segment must have at least, so that nobody is told apart by it
 * @param typed whether typed-in features help to tell a segment early; the segments themselves are of interests alone
 * @param seed of the split, of k-means and of the classifier: equal visits and seed give an equal model
 */
public record SegmentSettings(int fewest, int most, int smallest, TypedFeatures.Use typed, long seed) {

    public SegmentSettings {
        Objects.requireNonNull(typed, "typed");
        if (fewest < 2 || most < fewest || most > 64 || smallest < 1) {
            throw new IllegalArgumentException("2 <= fewest <= most <= 64 segments of at least 1 visit, not " + fewest
                    + ", " + most + " and " + smallest);
        }
    }

    /** Two to ten segments of at least twenty visits, without typed-in features. */
    public static SegmentSettings defaults() {
        return new SegmentSettings(2, 10, 20, TypedFeatures.Use.OFF, 1);
    }

    /** The same with typed-in features on or off. */
    public SegmentSettings with(TypedFeatures.Use use) {
        return new SegmentSettings(fewest, most, smallest, use, seed);
    }
}
