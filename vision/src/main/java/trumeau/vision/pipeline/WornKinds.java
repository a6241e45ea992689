package trumeau.vision.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornPart;

/** What is known of a garment's category from where it is worn. */
final class WornKinds {

    private static final Map<String, Set<WornPart>> WORN_AS = Map.ofEntries(
            Map.entry("t-shirt", Set.of(WornPart.UPPER)),
            Map.entry("shirt", Set.of(WornPart.UPPER)),
            Map.entry("blouse", Set.of(WornPart.UPPER)),
            Map.entry("top", Set.of(WornPart.UPPER)),
            Map.entry("longsleeve", Set.of(WornPart.UPPER)),
            Map.entry("polo", Set.of(WornPart.UPPER)),
            Map.entry("undershirt", Set.of(WornPart.UPPER)),
            Map.entry("body", Set.of(WornPart.UPPER)),
            Map.entry("hoodie", Set.of(WornPart.UPPER, WornPart.OUTERWEAR)),
            Map.entry("outwear", Set.of(WornPart.OUTERWEAR)),
            Map.entry("blazer", Set.of(WornPart.OUTERWEAR)),
            Map.entry("pants", Set.of(WornPart.LOWER)),
            Map.entry("shorts", Set.of(WornPart.LOWER)),
            Map.entry("skirt", Set.of(WornPart.LOWER)),
            Map.entry("dress", Set.of(WornPart.DRESS)),
            Map.entry("shoes", Set.of(WornPart.SHOES)),
            Map.entry("hat", Set.of(WornPart.HAT)));

    private WornKinds() {}

    /**
     * The ranking with both opinions in it: each confidence times how likely the garment is worn as such a thing is,
     * then made to sum to 1 again. A category of which this isn't known, one that staff taught say, keeps its place.
     */
    static List<Guess> rank(List<Guess> ranking, WornGarment worn) {
        var likelihoods = worn.likelihoods();
        var weights = new double[ranking.size()];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var guess = ranking.get(i);
            weights[i] = guess.confidence().value()
                    * WORN_AS.getOrDefault(guess.category(), Set.of(worn.part())).stream()
                            .mapToDouble(part -> likelihoods.getOrDefault(part, 0.0))
                            .sum();
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
}
