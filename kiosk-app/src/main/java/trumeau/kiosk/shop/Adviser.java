package trumeau.kiosk.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Claim;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Look;
import trumeau.recommender.serve.OutfitQuery;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Recommendation;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Subject;
import trumeau.recommender.serve.Suggestion;
import trumeau.vision.track.Garment;

/** Asks the recommender of one generation about a garment, as the shopper wishes. One thread. */
final class Adviser {

    /** Of each place of an outfit, beside a garment of the shopper's own. */
    private static final int OF_EACH = 5;

    private final ServingGeneration serving;
    private final Wishes wishes;
    private final Cards cards;
    private final SuitedFirst suited;
    private final NewHere newHere;

    Adviser(ServingGeneration serving, Visit visit) {
        this.serving = serving;
        this.wishes = visit.wishes();
        this.cards = new Cards(serving, wishes);
        this.suited = new SuitedFirst(serving, wishes.preferences());
        this.newHere = new NewHere(serving, visit);
    }

    /**
     * What may be claimed of the garment, and the cards beside it, in the light of what the visit was about. What it is
     * or comes nearest to is a fact, so filters leave that alone and narrow the rows.
     */
    Advice about(Garment garment, List<ItemId> visit) {
        if (wishes.whose() == Whose.SHOPPERS) {
            return besideOwn(garment);
        }
        var filters = wishes.filters();
        var query = new GarmentToQuery(serving).of(garment, visit).with(wishes.refusals());
        var all = serving.recommender().recommend(query);
        if (!filters.equals(wishes.refusals())) {
            return narrowed(all, query, filters);
        }
        var shown = suited.order(all.suggestions(), query);
        return new Advice(all.claim().code(), cards.of(newHere.among(shown, about(all), query.filters())));
    }

    /**
     * What goes here with a garment of the shopper's own, by its look alone; nothing while it isn't sure what it is.
     */
    private Advice besideOwn(Garment garment) {
        var outfit = OutfitQuery.around(GarmentToQuery.look(garment), OF_EACH);
        var all = inTurn(outfit.with(wishes.refusals()));
        if (all.isEmpty()) {
            return new Advice(nothingBeside(outfit).code(), List.of());
        }
        var filters = wishes.filters();
        var shown = filters.equals(wishes.refusals()) ? all : inTurn(outfit.with(filters));
        return new Advice("yours", cards.of(shown), hidden(all, filters));
    }

    /** Either it isn't sure what it is, or the store keeps away all that could go with it. */
    private Claim nothingBeside(OutfitQuery outfit) {
        var isSure = outfit.own().flatMap(Look::category).isPresent();
        return isSure && serving.recommender().steering().isInForce() ? Claim.ASK_US : Claim.NONE;
    }

    /** The best of each place of the outfit, then the second best of each. */
    private List<Suggestion> inTurn(OutfitQuery outfit) {
        var slots = serving.recommender().complete(outfit);
        return IntStream.range(0, OF_EACH)
                .boxed()
                .flatMap(rank -> slots.stream()
                        .flatMap(slot -> slot.candidates().stream().skip(rank).limit(1)))
                .limit(GarmentToQuery.CARDS)
                .toList();
    }

    private Advice narrowed(Recommendation all, Query query, Filters filters) {
        var fact = all.suggestions().stream().filter(Adviser::isFact).findFirst();
        var item =
                fact.filter(found -> found.relation() == Relation.SAME).map(found -> new Subject.Touched(found.item()));
        var asked = item.isPresent()
                ? new Query(Optional.of(item.get()), query.look(), query.session(), filters, query.limit())
                : query.with(filters);
        var rows = serving.recommender().recommend(asked).suggestions().stream()
                .filter(found -> fact.isEmpty() || !fact.get().item().equals(found.item()))
                .map(Adviser::asRow);
        var shown = Stream.concat(fact.stream(), rows)
                .filter(serving.recommender().quota())
                .limit(query.limit())
                .toList();
        var ordered = newHere.among(suited.order(shown, asked), about(all), filters);
        return new Advice(all.claim().code(), cards.of(ordered), hidden(all.suggestions(), filters));
    }

    /** What a garment is taken for: the same words as long as that is the same. */
    private static String about(Recommendation all) {
        return all.claim().code() + " "
                + all.suggestions().stream()
                        .filter(Adviser::isFact)
                        .findFirst()
                        .map(fact -> fact.item().value())
                        .orElse("");
    }

    /** How many of all the rows' suggestions the filters keep away. */
    private int hidden(List<Suggestion> all, Filters filters) {
        return (int) all.stream()
                .filter(suggestion -> !isFact(suggestion))
                .flatMap(suggestion -> serving.catalogue().find(suggestion.item()).stream())
                .filter(item -> !filters.keeps(item))
                .count();
    }

    static boolean isFact(Suggestion suggestion) {
        return suggestion.relation() == Relation.SAME || suggestion.relation() == Relation.NEAREST;
    }

    /** The nearest of those that pass is one of the similar ones. */
    static Suggestion asRow(Suggestion found) {
        return isFact(found) ? new Suggestion(found.item(), found.score(), Relation.SIMILAR, found.reasons()) : found;
    }
}
