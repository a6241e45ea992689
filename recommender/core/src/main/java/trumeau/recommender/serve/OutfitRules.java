package trumeau.recommender.serve;

import java.util.Map;
import java.util.Optional;

/**
 * What can be worn together: one garment for each part of the body, and a dress instead of both halves. That shirts and
 * T-shirts are taken by the same people makes no outfit of them.
 */
final class OutfitRules {

    private enum Part {
        HEAD,
        UPPER,
        OVER,
        LOWER,
        WHOLE,
        FEET
    }

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("hat", Part.HEAD),
            Map.entry("t-shirt", Part.UPPER),
            Map.entry("shirt", Part.UPPER),
            Map.entry("longsleeve", Part.UPPER),
            Map.entry("polo", Part.UPPER),
            Map.entry("blouse", Part.UPPER),
            Map.entry("top", Part.UPPER),
            Map.entry("undershirt", Part.UPPER),
            Map.entry("body", Part.UPPER),
            Map.entry("hoodie", Part.UPPER),
            Map.entry("outwear", Part.OVER),
            Map.entry("blazer", Part.OVER),
            Map.entry("pants", Part.LOWER),
            Map.entry("shorts", Part.LOWER),
            Map.entry("skirt", Part.LOWER),
            Map.entry("dress", Part.WHOLE),
            Map.entry("shoes", Part.FEET));

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

    private static Optional<Part> part(String category) {
        return Optional.ofNullable(PARTS.get(category));
    }

    private static boolean replaces(Part one, Part other) {
        return one == Part.WHOLE && (other == Part.UPPER || other == Part.LOWER);
    }
}
