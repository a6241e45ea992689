package trumeau.recommender.rerank;

import java.util.ArrayList;
import java.util.List;

/** Fills places one after the other, each with what is worth most beside those before it. */
final class GreedyChoice {

    private GreedyChoice() {}

    /** What a candidate is worth at the next place. */
    interface Worth {
        double of(Candidate next, List<Candidate> before);
    }

    /** The first {@code places}; of equal worth the more relevant one. */
    static List<Candidate> fill(List<Candidate> ranked, int places, Worth worth) {
        if (places < 0) {
            throw new IllegalArgumentException("places can't be below zero: " + places);
        }
        var left = new ArrayList<>(ranked);
        var chosen = new ArrayList<Candidate>();
        while (chosen.size() < places && !left.isEmpty()) {
            var best = 0;
            var most = Double.NEGATIVE_INFINITY;
            for (var i = 0; i < left.size(); i++) {
                var value = worth.of(left.get(i), chosen);
                if (value > most) {
                    most = value;
                    best = i;
                }
            }
            chosen.add(left.remove(best));
        }
        return chosen;
    }
}
