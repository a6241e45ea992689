package trumeau.recommender.topn;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings among which the best are chosen by trying them on shoppers who were kept apart. */
final class Choice {

    private Choice() {}

    /** One way to learn, with its settings in words. */
    record Candidate(String words, Function<TasteMatrix, ? extends TopNModel> fit) {}

    /** What was chosen, and what it learnt from the part that choices are tried with. */
    record Chosen(Candidate candidate, TopNModel onPart) {

        TopNModel on(TasteMatrix tastes) {
            return candidate.fit().apply(tastes);
        }

        String words() {
            return candidate.words();
        }
    }

    /** The candidate that finds most for some cohorts. */
    static Chosen of(List<Candidate> candidates, TasteMatrix part, List<Cohort> tried) {
        @Nullable Chosen best = null;
        var worth = Double.NEGATIVE_INFINITY;
        for (var candidate : candidates) {
            var model = candidate.fit().apply(part);
            var found = tried.stream()
                    .mapToDouble(cohort -> RankingMeasure.of(model, cohort).worth())
                    .sum();
            if (best == null || found > worth) {
                worth = found;
                best = new Chosen(candidate, model);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nothing to choose among");
        }
        return best;
    }
}
