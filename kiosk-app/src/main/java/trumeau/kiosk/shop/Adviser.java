package trumeau.kiosk.shop;

import java.util.List;
import java.util.function.Predicate;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Recommendation;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Suggestion;
import trumeau.vision.track.Garment;

/** Asks the recommender of one generation about a garment, as the shopper wishes. One thread, one question. */
final class Adviser {

    private final ServingGeneration serving;
    private final Wishes wishes;

    Adviser(ServingGeneration serving, Wishes wishes) {
        this.serving = serving;
        this.wishes = wishes;
    }

    /** What may be claimed of the garment, and the cards beside it, in the light of what the visit was about. */
    Advice about(Garment garment, List<ItemId> visit) {
        var filters = wishes.filters();
        var advice = new Cards(serving).advice(recommend(garment, visit, filters));
        return filters.equals(wishes.refusals())
                ? advice
                : new Advice(advice.claim(), advice.cards(), hidden(garment, visit, filters));
    }

    /** How many of the cards that there would be without the filters they keep away. */
    private int hidden(Garment garment, List<ItemId> visit, Filters filters) {
        return (int) recommend(garment, visit, wishes.refusals()).suggestions().stream()
                .filter(suggestion -> suggestion.relation() != Relation.SAME)
                .map(Suggestion::item)
                .flatMap(id -> serving.catalogue().find(id).stream())
                .filter(Predicate.<Item>not(filters::keeps))
                .count();
    }

    private Recommendation recommend(Garment garment, List<ItemId> visit, Filters filters) {
        var query = new GarmentToQuery(serving).of(garment, visit).with(filters);
        return serving.recommender().recommend(query);
    }
}
