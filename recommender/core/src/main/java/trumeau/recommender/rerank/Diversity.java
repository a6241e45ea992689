package trumeau.recommender.rerank;

import java.util.List;

/**
 * Maximal marginal relevance: at each place the item of the largest {@code lambda * relevance - (1 - lambda) *
 * likeness}, likeness being that to the most alike one before it. Carbonell and Goldstein, The use of MMR,
 * diversity-based reranking for reordering documents and producing summaries, SIGIR 1998.
 *
 * @param lambda 1 keeps the order of relevance, 0 looks at likeness alone
 */
public record Diversity(double lambda) {

    /** Two very alike items of equal score are parted, a clearly better one is not pushed away. */
    public static final Diversity USUAL = new Diversity(0.7);

    public Diversity {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda lies in 0..1, not " + lambda);
        }
    }

    /** The first {@code places} of these candidates, in the order in which they shall be shown. */
    public Reranked rerank(List<Candidate> candidates, Likeness likeness, int places) {
        var ranked = Candidate.ranked(candidates);
        return Reranked.of(
                ranked,
                GreedyChoice.fill(
                        ranked,
                        places,
                        (next, before) -> lambda * next.relevance() - (1 - lambda) * alike(next, before, likeness)));
    }

    private static double alike(Candidate next, List<Candidate> before, Likeness likeness) {
        var most = 0.0;
        for (var shown : before) {
            most = Math.max(most, likeness.between(next.item(), shown.item()));
        }
        return most;
    }
}
