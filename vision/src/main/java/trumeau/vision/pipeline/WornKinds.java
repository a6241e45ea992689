package trumeau.vision.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornPart;

/** What is known of a garment's category from where it is worn. */
final class WornKinds {

    private static final Map<WornPart, Set<String>> KINDS = Map.of(
            WornPart.UPPER,
            Set.of("t-shirt", "shirt", "blouse", "top", "longsleeve", "polo", "undershirt", "body", "hoodie"),
            WornPart.OUTERWEAR,
            Set.of("outwear", "blazer", "hoodie"),
            WornPart.LOWER,
            Set.of("pants", "shorts", "skirt"),
            WornPart.DRESS,
            Set.of("dress"),
            WornPart.SHOES,
            Set.of("shoes"),
            WornPart.HAT,
            Set.of("hat"));

    /** A hoodie is put on as outerwear: over what is worn. */
    private static final List<WornPart> DRESSED =
            List.of(WornPart.OUTERWEAR, WornPart.UPPER, WornPart.LOWER, WornPart.DRESS);

    private WornKinds() {}

    /**
     * The ranking with both opinions in it: each confidence times how likely the garment is worn as such a thing is,
     * then made to sum to 1 again. A category of which this isn't known, one that staff taught say, keeps its place.
     */
    static List<Guess> rank(List<Guess> ranking, WornGarment worn) {
        var weights = new double[ranking.size()];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var guess = ranking.get(i);
            weights[i] = guess.confidence().value() * likelihood(guess.category(), worn);
            sum += weights[i];
        }
        if (!(sum > 0)) {
            return ranking;
        }
        var joined = new ArrayList<Guess>();
        for (var i = 0; i < weights.length; i++) {
            joined.add(new Guess(ranking.get(i).category(), new Confidence(Math.min(1, weights[i] / sum))));
        }
        joined.sort(Comparator.comparing(Guess::confidence).reversed());
        return joined;
    }

    /** What an item of a category takes the place of when it is put on; empty for what no body is dressed with. */
    static Optional<WornPart> part(String category) {
        return DRESSED.stream()
                .filter(part -> KINDS.getOrDefault(part, Set.of()).contains(category))
                .findFirst();
    }

    private static double likelihood(String category, WornGarment worn) {
        var parts = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(category))
                .map(Map.Entry::getKey)
                .toList();
        return (parts.isEmpty() ? List.of(worn.part()) : parts)
                .stream()
                        .mapToDouble(part -> worn.likelihoods().getOrDefault(part, 0.0))
                        .sum();
    }
}
