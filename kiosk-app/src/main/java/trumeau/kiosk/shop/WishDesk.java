package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;
import trumeau.vision.track.Garment;

/** Takes what the shopper wishes of the rows beside a garment, and makes the rows anew. */
@ApplicationScoped
public class WishDesk {

    private final Serving serving;
    private final Visit visit;

    @Inject
    public WishDesk(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    /** From now on every suggestion is like that. */
    public SeenView filter(Filters filters) {
        visit.sign();
        visit.wishes().filter(filters);
        return again();
    }

    /** The item isn't suggested again in this visit; empty when the store has no such item. */
    public Optional<SeenView> notForMe(ItemId item) {
        visit.sign();
        if (serving.ask(generation -> generation.catalogue().find(item).isPresent())
                .orElse(false)) {
            visit.wishes().notForMe(item);
            return Optional.of(again());
        }
        return Optional.empty();
    }

    /** It may be suggested again. */
    public SeenView forMeAfterAll(ItemId item) {
        visit.sign();
        visit.wishes().forMeAfterAll(item);
        return again();
    }

    /** From now on this is what was declared, and it counts. */
    public SeenView prefer(Preferences declared) {
        visit.sign();
        visit.wishes().prefer(declared);
        return again();
    }

    /** What was declared counts from now on, or does not. */
    public SeenView use(Wishes.Use use) {
        visit.sign();
        visit.wishes().use(use);
        return again();
    }

    /** From now on what is held up is the shopper's own, or may be the store's again. */
    public SeenView holdsUp(Whose garments) {
        visit.sign();
        visit.wishes().holdsUp(garments);
        return again();
    }

    private SeenView again() {
        var wishes = visit.wishes();
        return serving.ask(generation ->
                        new SeenView(views(wishes.live(), generation), views(wishes.inPhoto(), generation)))
                .orElse(new SeenView(List.of(), List.of()));
    }

    private List<GarmentView> views(List<Garment> garments, ServingGeneration generation) {
        var adviser = new Adviser(generation, visit);
        return garments.stream()
                .map(garment -> GarmentView.of(garment, adviser.about(garment, anchors(garment, adviser))))
                .toList();
    }

    /** What the visit was about, the garment itself apart: it must not be hidden from itself. */
    private List<ItemId> anchors(Garment garment, Adviser adviser) {
        var own = adviser.about(garment, List.of()).item();
        return visit.items().stream()
                .filter(item -> own.isEmpty() || !own.get().equals(item))
                .toList();
    }
}
