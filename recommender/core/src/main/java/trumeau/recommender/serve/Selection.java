package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.recommender.catalog.ItemId;

/** Fills the places of a recommendation, no item twice. */
final class Selection {

    private final int limit;
    private final Map<Relation, List<Suggestion>> chosen = new EnumMap<>(Relation.class);
    private final Set<ItemId> items = new HashSet<>();

    Selection(int limit) {
        this.limit = limit;
    }

    boolean hasRoom() {
        return items.size() < limit;
    }

    void add(Suggestion suggestion) {
        if (hasRoom() && items.add(suggestion.item())) {
            chosen.computeIfAbsent(suggestion.relation(), relation -> new ArrayList<>())
                    .add(suggestion);
        }
    }

    /** Takes up to {@code count} of the next ones. */
    void take(Iterator<Suggestion> next, int count) {
        for (var before = items.size(); next.hasNext() && items.size() < Math.min(limit, before + count); ) {
            add(next.next());
        }
    }

    /** Takes one of each in turn while there are places and any is left. */
    void takeInTurn(List<Iterator<Suggestion>> sources) {
        while (hasRoom() && sources.stream().anyMatch(Iterator::hasNext)) {
            sources.forEach(source -> take(source, 1));
        }
    }

    /** What was taken, by relation in this order. */
    List<Suggestion> inOrder(List<Relation> order) {
        return order.stream()
                .flatMap(relation -> chosen.getOrDefault(relation, List.of()).stream())
                .toList();
    }
}
