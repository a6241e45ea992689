package trumeau.kiosk.shop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trumeau.kiosk.taste.Fit;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Suggestion;

/**
 * Puts first in each row what suits the shopper's declared preferences, with what else of that kind would be suggested,
 * and then what would be there without them; where a row is full, its last ones make room. What a garment is or comes
 * nearest to is a fact and stays. Without preferences nothing is another than it was.
 */
final class SuitedFirst {

    private final ServingGeneration serving;
    private final Fit fit;

    SuitedFirst(ServingGeneration serving, Preferences declared) {
        this.serving = serving;
        this.fit = new Fit(declared);
    }

    /** @param query what the suggestions answer */
    List<Suggestion> order(List<Suggestion> suggestions, Query query) {
        if (fit.saysNothing()) {
            return suggestions;
        }
        var passing = passing();
        var others = others(suggestions, query, passing);
        var quota = serving.recommender().quota();
        var ordered = new ArrayList<>(
                suggestions.stream().filter(Adviser::isFact).filter(quota).toList());
        var room = query.limit() - suggestions.size();
        for (var relation : relations(suggestions)) {
            var row = row(relation, suggestions);
            var filled = Stream.of(
                            row.stream().filter(each -> passing.contains(each.item())),
                            row(relation, others).stream(),
                            row.stream().filter(each -> !passing.contains(each.item())))
                    .flatMap(part -> part)
                    .filter(quota)
                    .limit(row.size() + Math.max(0, room))
                    .toList();
            room -= filled.size() - row.size();
            ordered.addAll(filled);
        }
        return ordered;
    }

    private Set<ItemId> passing() {
        return serving.catalogue().items().stream()
                .filter(fit::suits)
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** What would be suggested too if only what suits could be; each of them once. */
    private List<Suggestion> others(List<Suggestion> suggestions, Query query, Set<ItemId> passing) {
        var known = suggestions.stream().map(Suggestion::item).collect(Collectors.toSet());
        var only = query.with(query.filters().and(new Filter.Among(passing)));
        return serving.recommender().recommend(only).suggestions().stream()
                .filter(found -> passing.contains(found.item()) && !known.contains(found.item()))
                .map(Adviser::asRow)
                .toList();
    }

    /** The rows that are there, in their order, then any other. */
    private static Set<Relation> relations(List<Suggestion> suggestions) {
        var relations = new LinkedHashSet<Relation>();
        suggestions.forEach(each -> relations.add(each.relation()));
        relations.addAll(List.of(Relation.values()));
        return relations;
    }

    private static List<Suggestion> row(Relation relation, List<Suggestion> all) {
        return all.stream()
                .filter(each -> each.relation() == relation && !Adviser.isFact(each))
                .toList();
    }
}
