package trumeau.recommender.rerank;

import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/** What is shown after mixing, in order, and what it cost. */
public record Reranked(List<Candidate> shown, RelevanceCost cost) {

    public Reranked {
        shown = List.copyOf(shown);
        Objects.requireNonNull(cost, "cost");
    }

    static Reranked of(List<Candidate> ranked, List<Candidate> shown) {
        return new Reranked(shown, RelevanceCost.of(ranked, shown));
    }

    public List<ItemId> items() {
        return shown.stream().map(Candidate::item).toList();
    }
}
