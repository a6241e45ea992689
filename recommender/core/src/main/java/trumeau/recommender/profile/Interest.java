package trumeau.recommender.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How much somebody is drawn to what has one tag.
 *
 * @param weight in looks at an item that alone has the tag; below zero when it was dismissed
 * @param evidence what it was learnt from, the strongest first; never empty
 */
public record Interest(InterestTag tag, double weight, List<Evidence> evidence) {

    /** The most wanted first, then the most dismissed last; equal ones in the order of their tags. */
    static final Comparator<Interest> STRONGEST_FIRST =
            Comparator.comparingDouble(Interest::weight).reversed().thenComparing(Interest::tag);

    public Interest {
        Objects.requireNonNull(tag, "tag");
        evidence = evidence.stream()
                .sorted(Comparator.comparingDouble((Evidence each) -> Math.abs(each.weight()))
                        .reversed())
                .toList();
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("the interest in " + tag + " needs a weight, not " + weight);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("the interest in " + tag + " needs evidence");
        }
    }
}
