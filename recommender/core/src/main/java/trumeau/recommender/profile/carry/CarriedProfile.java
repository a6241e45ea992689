package trumeau.recommender.profile.carry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.InterestTags;

/**
 * What somebody carries away: tags with coarse weights, until a day. No item, no moment, no identity, and so coarse
 * that many shoppers carry the same.
 *
 * @param until the last day on which it counts
 * @param steps by tag, -9..9 without 0: the strongest interest is 9 or -9
 */
public record CarriedProfile(LocalDate until, Map<InterestTag, Integer> steps) {

    /** The weight of the strongest interest. */
    public static final int STRONGEST = 9;

    /** In the order of the tags. */
    public CarriedProfile {
        Objects.requireNonNull(until, "until");
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
        steps.forEach((tag, step) -> {
            if (step == 0 || Math.abs(step) > STRONGEST) {
                throw new IllegalArgumentException(tag + " weighs -9..9 without 0, not " + step);
            }
        });
    }

    /** Of the interests of a visit, rounded to ninths of the strongest; what rounds to nothing is left out. */
    public static CarriedProfile of(InterestTags interests, LocalDate until) {
        var most = interests.all().stream()
                .mapToDouble(interest -> Math.abs(interest.weight()))
                .max()
                .orElse(1);
        var steps = new HashMap<InterestTag, Integer>();
        interests.all().forEach(interest -> {
            var step = (int) Math.round(STRONGEST * interest.weight() / most);
            if (step != 0) {
                steps.put(interest.tag(), step);
            }
        });
        return new CarriedProfile(until, steps);
    }

    /** As {@link trumeau.recommender.profile.InterestLearner} takes it, in -1..1. */
    public Map<InterestTag, Double> shares() {
        var shares = new HashMap<InterestTag, Double>();
        steps.forEach((tag, step) -> shares.put(tag, (double) step / STRONGEST));
        return Map.copyOf(shares);
    }
}
