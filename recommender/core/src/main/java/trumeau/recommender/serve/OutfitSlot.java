package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;

/**
 * A place of an outfit that is still empty, and what could fill it.
 *
 * @param part code of a {@link BodyPart}, or a category that has no rule
 * @param candidates the best first, at least one
 */
public record OutfitSlot(String part, List<Suggestion> candidates) {

    public OutfitSlot {
        Objects.requireNonNull(part, "part");
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing fills the place of " + part);
        }
    }

    /** The place that things of this category take in an outfit. */
    public static String partOf(String category) {
        return OutfitRules.part(category).map(BodyPart::code).orElse(category);
    }
}
