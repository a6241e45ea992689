package trumeau.recommender.rerank;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/**
 * An item that may be shown.
 *
 * @param relevance 0..1, as the score of a suggestion
 */
public record Candidate(ItemId item, double relevance) {

    public Candidate {
        Objects.requireNonNull(item, "item");
        if (!(relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException("the relevance of " + item + " lies in 0..1, not " + relevance);
        }
    }

    /** The most relevant first; equal ones stay in their order. */
    static List<Candidate> ranked(List<Candidate> candidates) {
        if (candidates.stream().map(Candidate::item).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("a candidate comes twice");
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::relevance).reversed())
                .toList();
    }
}
