package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import trumeau.recommender.catalog.ItemId;

/** Fills the places of a recommendation, no item twice, as many of a kind as the store allows, its picks first. */
final class Selection {

    private final int limit;
    private final Predicate<ItemId> quota;
    private final Map<Relation, List<Suggestion>> chosen = new EnumMap<>(Relation.class);
    private final Set<ItemId> items = new HashSet<>();
    private final List<ItemId> picks = new ArrayList<>();
    private final Set<ItemId> unfound = new HashSet<>();

    /** @param quota asked of all but SAME, which is a fact */
    Selection(int limit, Predicate<ItemId> quota) {
        this.limit = limit;
        this.quota = quota;
    }

    boolean hasRoom() {
        return items.size() < limit;
    }

    /** Whether there is more than the fact of what it is. */
    boolean hasRows() {
        return chosen.entrySet().stream()
                .anyMatch(
                        row -> row.getKey() != Relation.SAME && !row.getValue().isEmpty());
    }

    void add(Suggestion suggestion) {
        if (unfound.remove(suggestion.item())) {
            row(Relation.ALSO_TOOK).removeIf(pick -> pick.item().equals(suggestion.item()));
            row(suggestion.relation()).add(suggestion.picked());
        } else if (mayCome(suggestion)) {
            items.add(suggestion.item());
            row(suggestion.relation()).add(suggestion);
        }
    }

    /**
     * A store's pick. It stands among what is taken, until it is added as what it is found to be, too; and first there.
     */
    void pick(Suggestion suggestion) {
        if (mayCome(suggestion)) {
            items.add(suggestion.item());
            picks.add(suggestion.item());
            unfound.add(suggestion.item());
            row(Relation.ALSO_TOOK).add(suggestion);
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
                .flatMap(relation -> row(relation).stream().sorted(Comparator.comparingInt(each -> place(each.item()))))
                .toList();
    }

    private int place(ItemId item) {
        var place = picks.indexOf(item);
        return place < 0 ? picks.size() : place;
    }

    private boolean mayCome(Suggestion suggestion) {
        return hasRoom()
                && !items.contains(suggestion.item())
                && (suggestion.relation() == Relation.SAME || quota.test(suggestion.item()));
    }

    private List<Suggestion> row(Relation relation) {
        return chosen.computeIfAbsent(relation, any -> new ArrayList<>());
    }
}
