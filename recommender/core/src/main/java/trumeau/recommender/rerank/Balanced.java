package trumeau.recommender.rerank;

import java.util.List;
import java.util.Objects;

/**
 * What is shown after balancing.
 *
 * @param before how unbalanced the most relevant ones were, in the balance's own measure
 * @param after how unbalanced what is shown is
 * @param outcome whether the bound holds now
 */
public record Balanced(Reranked result, double before, double after, Outcome outcome) {

    public Balanced {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Whether a bound holds. */
    public enum Outcome {
        WITHIN_BOUND,
        /** No swap of two items brings it nearer: the candidates do not give more. */
        AS_NEAR_AS_FOUND
    }

    public List<Candidate> shown() {
        return result.shown();
    }
}
