package trumeau.recommender.profile.segment;

import java.util.List;
import trumeau.recommender.profile.InterestTag;

/**
 * Visits that are alike.
 *
 * @param number from 0, within one model
 * @param share of the visits that it was trained on, 0..1
 * @param tags what these visits were most drawn to, the strongest first: its description
 */
public record Segment(int number, double share, List<InterestTag> tags) {

    public Segment {
        tags = List.copyOf(tags);
        if (number < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a segment has a number from 0 and a share in 0..1, not " + number + " and " + share);
        }
    }
}
