package trumeau.recommender.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Learns interests from what is done in a visit.
 *
 * <p>Each act gives each tag of its item the weight of its deed, times 0.5 to the power of its age in half lives, times
 * the tag's rarity. Immutable; any thread.
 */
public final class InterestLearner {

    /** A visit lasts some ten to thirty minutes: what was met at its beginning still counts, but not as much. */
    public static final Duration HALF_LIFE = Duration.ofMinutes(10);

    /** In looks: the strongest tag that was brought along counts as two, so that a visit soon speaks louder. */
    static final double BROUGHT = 2;

    private final ItemTags tags;
    private final Duration halfLife;

    public InterestLearner(ItemTags tags) {
        this(tags, HALF_LIFE);
    }

    /**
     * With another half life.
     *
     * @throws IllegalArgumentException when it isn't above zero
     */
    public InterestLearner(ItemTags tags, Duration halfLife) {
        this.tags = Objects.requireNonNull(tags, "tags");
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("a half life lies above zero, not " + halfLife);
        }
        this.halfLife = halfLife;
    }

    /** What the visit shows at this moment; an act that seems to lie ahead is taken as done now. */
    public InterestTags learn(Behaviour visit, Instant now) {
        return learn(visit, now, Map.of());
    }

    /**
     * The same on top of what was brought along.
     *
     * @param brought tags with their weights in -1..1; those of no item here count nothing
     */
    public InterestTags learn(Behaviour visit, Instant now, Map<InterestTag, Double> brought) {
        var found = new TreeMap<InterestTag, List<Evidence>>();
        brought.forEach(
                (tag, share) -> add(found, tag, new Evidence.Brought(BROUGHT * inRange(tag, share) * rarity(tag))));
        for (var act : visit.acts()) {
            var left = act.deed().weight() * left(Duration.between(act.at(), now));
            tags.of(act.item())
                    .forEach(tag -> add(found, tag, new Evidence.Done(act.deed(), act.item(), left * rarity(tag))));
        }
        var interests = new ArrayList<Interest>();
        found.forEach((tag, evidence) -> interests.add(new Interest(
                tag, evidence.stream().mapToDouble(Evidence::weight).sum(), evidence)));
        return new InterestTags(interests);
    }

    private double rarity(InterestTag tag) {
        return tags.rarity(tag);
    }

    private double left(Duration age) {
        return age.isNegative() ? 1 : Math.pow(0.5, (double) age.toMillis() / halfLife.toMillis());
    }

    private static void add(Map<InterestTag, List<Evidence>> found, InterestTag tag, Evidence evidence) {
        if (evidence.weight() != 0) {
            found.computeIfAbsent(tag, any -> new ArrayList<>()).add(evidence);
        }
    }

    private static double inRange(InterestTag tag, double share) {
        if (!(share >= -1 && share <= 1)) {
            throw new IllegalArgumentException("what is brought along weighs -1..1, not " + share + " for " + tag);
        }
        return share;
    }
}
