package trumeau.kiosk.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.rerank.Exploration;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Suggestion;

/**
 * Gives items that nobody could take yet their chance among what others took, in the share that the store wants. Where
 * it wants none, nothing is another than it was.
 */
final class NewHere {

    private final ServingGeneration serving;
    private final Visit visit;
    private final Optional<Exploration> share;

    NewHere(ServingGeneration serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
        this.share = serving.policy().newHere();
    }

    /**
     * @param about what the suggestions stand beside; asked again about the same, it answers with the same new items
     * @param filters that hold for new items as for the others
     */
    List<Suggestion> among(List<Suggestion> suggestions, String about, Filters filters) {
        var row = suggestions.stream()
                .filter(each -> each.relation() == Relation.ALSO_TOOK)
                .toList();
        if (share.isEmpty() || row.isEmpty()) {
            return suggestions;
        }
        var known = Stream.concat(suggestions.stream().map(Suggestion::item), visit.items().stream())
                .collect(Collectors.toSet());
        var newcomers = serving.recommender().newcomers(filters).stream()
                .filter(each -> !known.contains(each.item()))
                .toList();
        var placed = visit.chances().place(about, ids(row), ids(newcomers), share.get());
        var found = Stream.concat(row.stream(), newcomers.stream())
                .collect(Collectors.toMap(Suggestion::item, Function.identity()));
        return exchanged(
                suggestions,
                placed.stream()
                        .flatMap(card -> Optional.ofNullable(found.get(card.item())).stream())
                        .toList());
    }

    /** The new row where the old one was, within the store's caps. */
    private List<Suggestion> exchanged(List<Suggestion> suggestions, List<Suggestion> row) {
        var all = new ArrayList<Suggestion>();
        for (var each : suggestions) {
            if (each.relation() != Relation.ALSO_TOOK) {
                all.add(each);
            } else if (!all.contains(row.get(0))) {
                all.addAll(row);
            }
        }
        return all.stream().filter(serving.recommender().quota()).toList();
    }

    private static List<ItemId> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::item).toList();
    }
}
