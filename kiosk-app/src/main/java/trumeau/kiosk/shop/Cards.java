package trumeau.kiosk.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.overlay.BoxView;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Fit;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.serve.Recommendation;
import trumeau.recommender.serve.Suggestion;

/** Makes cards of suggestions, all from one generation. */
final class Cards {

    private final ServingGeneration serving;
    private final ReasonCodes reasons;
    private final OwnReasons own;

    /** Beside what is the store's, for somebody who declared nothing. */
    Cards(ServingGeneration serving) {
        this(serving, Preferences.NONE);
    }

    /** @param declared what each card is compared with, and says of itself */
    Cards(ServingGeneration serving, Preferences declared) {
        this(serving, declared, Whose.STORES);
    }

    /** Beside what the shopper holds up. */
    Cards(ServingGeneration serving, Wishes wishes) {
        this(serving, wishes.preferences(), wishes.whose());
    }

    /** @param whose whose the garment is that they stand beside */
    Cards(ServingGeneration serving, Preferences declared, Whose whose) {
        this.serving = serving;
        this.reasons = new ReasonCodes(serving.catalogue(), whose);
        this.own = new OwnReasons(new Fit(declared));
    }

    Advice advice(Recommendation recommendation) {
        return new Advice(recommendation.claim().code(), of(recommendation.suggestions()));
    }

    List<Card> of(List<Suggestion> suggestions) {
        return suggestions.stream().flatMap(each -> of(each).stream()).toList();
    }

    /** The card of an item without a recommendation, as on the attract screen. */
    Card plain(Item item) {
        return card(item, new Why(Optional.empty(), Optional.empty(), List.of(), serving.stockIsSimulated()));
    }

    private Optional<Card> of(Suggestion suggestion) {
        var why = new Why(
                Optional.of(BoxView.rounded(suggestion.score())),
                Optional.of(suggestion.relation().code()),
                suggestion.reasons().stream().map(reasons::of).toList(),
                serving.recommender().demoData(suggestion));
        return serving.catalogue().find(suggestion.item()).map(item -> card(item, why));
    }

    private Card card(Item item, Why why) {
        return new Card(
                item.id().value(),
                item.title(),
                item.category(),
                item.colour(),
                why.score(),
                why.relation(),
                Stream.concat(why.reasons().stream(), own.of(item).stream()).toList(),
                PriceView.of(item.price()),
                item.sizesInStock(),
                item.place(),
                item.pictures().stream().findFirst().map(Cards::picturePath),
                item.pictures().stream().findFirst().flatMap(serving::cut).isPresent(),
                why.demoData(),
                serving.goods().stockAsOf(item));
    }

    static String picturePath(String sha256) {
        return "/api/pictures/" + sha256;
    }

    private record Why(
            Optional<Double> score, Optional<String> relation, List<Map<String, Object>> reasons, boolean demoData) {}
}
