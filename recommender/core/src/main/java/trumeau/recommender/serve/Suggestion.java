package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.ItemId;

/**
 * One card's worth of advice.
 *
 * @param score 0..1; comparable within one relation of one recommendation
 * @param reasons the strongest first: it is the largest part of the score
 */
public record Suggestion(ItemId item, double score, Relation relation, List<Reason> reasons) {

    public Suggestion {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(relation, "relation");
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies in 0..1, not " + score);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a suggestion needs a reason: " + item);
        }
    }

    /** The same as the store's pick: that is said before all else. */
    Suggestion picked() {
        var said = new ArrayList<Reason>(List.of(new Reason.StorePick()));
        said.addAll(reasons);
        return new Suggestion(item, score, relation, said);
    }
}
