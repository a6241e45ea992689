package trumeau.recommender.serve;

import java.util.Map;
import java.util.Optional;

/**
 * What can be worn together: one garment for each part of the body, and a dress instead of both halves. That shirts and
 * T-shirts are taken by the same people makes no outfit of them.
 */
final class OutfitRules {

    private static final Map<String, BodyPart> PARTS = Map.ofEntries(
            Map.entry("hat", BodyPart.HEAD),
            Map.entry("t-shirt", BodyPart.UPPER),
            Map.entry("shirt", BodyPart.UPPER),
            Map.entry("longsleeve", BodyPart.UPPER),
            Map.entry("polo", BodyPart.UPPER),
            Map.entry("blouse", BodyPart.UPPER),
            Map.entry("top", BodyPart.UPPER),
            Map.entry("undershirt", BodyPart.UPPER),
            Map.entry("body", BodyPart.UPPER),
            Map.entry("hoodie", BodyPart.UPPER),
            Map.entry("outwear", BodyPart.OVER),
            Map.entry("blazer", BodyPart.OVER),
            Map.entry("pants", BodyPart.LOWER),
            Map.entry("shorts", BodyPart.LOWER),
            Map.entry("skirt", BodyPart.LOWER),
            Map.entry("dress", BodyPart.WHOLE),
            Map.entry("shoes", BodyPart.FEET));

    private OutfitRules() {}

    /** Whether the two make an outfit; of a category that has no rule, whatever is not the same does. */
    static boolean fit(String category, String other) {
        var one = part(category);
        var two = part(other);
        if (one.isEmpty() || two.isEmpty()) {
            return !category.equals(other);
        }
        return !one.equals(two) && !replaces(one.get(), two.get()) && !replaces(two.get(), one.get());
    }

    /** What part of the body it is worn on; empty for a category that has no rule. */
    static Optional<BodyPart> part(String category) {
        return Optional.ofNullable(PARTS.get(category));
    }

    private static boolean replaces(BodyPart one, BodyPart other) {
        return one == BodyPart.WHOLE && (other == BodyPart.UPPER || other == BodyPart.LOWER);
    }
}
