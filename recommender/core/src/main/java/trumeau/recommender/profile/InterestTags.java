package trumeau.recommender.profile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody is drawn to and what not, at one moment of a visit. Immutable; any thread. */
public final class InterestTags {

    /** Nothing is known. */
    public static final InterestTags NONE = new InterestTags(List.of());

    private final List<Interest> all;
    private final Map<InterestTag, Interest> ofTag = new HashMap<>();
    private final double most;

    InterestTags(List<Interest> interests) {
        this.all = interests.stream().sorted(Interest.STRONGEST_FIRST).toList();
        var strongest = new EnumMap<InterestTag.Kind, Double>(InterestTag.Kind.class);
        for (var interest : all) {
            if (ofTag.put(interest.tag(), interest) != null) {
                throw new IllegalArgumentException("the interest in " + interest.tag() + " comes twice");
            }
            strongest.merge(interest.tag().kind(), Math.abs(interest.weight()), Math::max);
        }
        this.most = strongest.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Every tag that was met, the most wanted first, what was dismissed last. */
    public List<Interest> all() {
        return all;
    }

    /** The wanted ones, the strongest first, at most so many. */
    public List<Interest> strongest(int most) {
        return all.stream()
                .filter(interest -> interest.weight() > 0)
                .limit(most)
                .toList();
    }

    /** In looks; 0 for a tag that was never met. */
    public double weight(InterestTag tag) {
        var interest = ofTag.get(tag);
        return interest == null ? 0 : interest.weight();
    }

    /**
     * How well something with these tags suits, 0..1: 1 has the strongest wanted tag of each kind, 0.5 is neither
     * wanted nor dismissed (so is everything when nothing is known), 0 has the most dismissed of each kind.
     *
     * <p>It is (1 + a) / 2, where a is the sum of the weights of the tags over the sum, by kind, of the largest
     * magnitude.
     */
    public double match(Collection<InterestTag> tags) {
        if (most == 0) {
            return 0.5;
        }
        var sum = 0.0;
        for (var tag : tags) {
            sum += weight(tag);
        }
        return Math.max(0, Math.min(1, (1 + sum / most) / 2));
    }

    /** The interests that speak for something with these tags, the strongest first. */
    public List<Interest> why(Collection<InterestTag> tags) {
        return all.stream()
                .filter(interest -> interest.weight() > 0 && tags.contains(interest.tag()))
                .toList();
    }

    /**
     * The wanted tags of one kind as shares that add up to 1, as a re-ranker is calibrated to; empty when none is
     * wanted.
     */
    public Map<String, Double> shares(InterestTag.Kind kind) {
        var wanted = strongest(all.size()).stream()
                .filter(interest -> interest.tag().kind() == kind)
                .toList();
        var sum = wanted.stream().mapToDouble(Interest::weight).sum();
        var shares = new HashMap<String, Double>();
        wanted.forEach(interest -> shares.put(interest.tag().value(), interest.weight() / sum));
        return Map.copyOf(shares);
    }
}
