package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;

/** What may be claimed, and what to show: no item twice; SAME or NEAREST first, then the other relations. */
public record Recommendation(Claim claim, List<Suggestion> suggestions) {

    public Recommendation {
        Objects.requireNonNull(claim, "claim");
        suggestions = List.copyOf(suggestions);
        if (suggestions.stream().map(Suggestion::item).distinct().count() != suggestions.size()) {
            throw new IllegalArgumentException("an item is suggested twice");
        }
    }

    /** The suggestions of one relation, in their order. */
    public List<Suggestion> of(Relation relation) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.relation() == relation)
                .toList();
    }
}
