package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.shop.SearchView.CategoryCount;
import trumeau.kiosk.shop.SearchView.FacetsView;
import trumeau.kiosk.shop.SearchView.PriceSpanView;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.search.Facets;
import trumeau.recommender.search.Search;

/** Finds items by words and filters, without a garment before the camera. */
@ApplicationScoped
public class SearchDesk {

    private final Serving serving;
    private final Visit visit;

    @Inject
    public SearchDesk(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    /** What the store has of it; empty when nothing serves yet. */
    public Optional<SearchView> find(Search search) {
        return serving.ask(generation -> view(search, generation));
    }

    private SearchView view(Search search, ServingGeneration generation) {
        var found = generation.index().find(search, generation.catalogue());
        var cards = new Cards(generation, visit.wishes().preferences());
        return new SearchView(
                found.total(),
                SearchView.code(found.heed()),
                found.items().stream().map(cards::plain).toList(),
                view(found.facets(), generation.catalogue().items()));
    }

    private static FacetsView view(Facets facets, List<Item> items) {
        return new FacetsView(
                facets.categories().stream()
                        .map(count -> new CategoryCount(count.value(), count.items(), picture(count.value(), items)))
                        .toList(),
                facets.colours(),
                facets.sizes(),
                facets.departments(),
                facets.price().map(PriceSpanView::of),
                facets.inStock());
    }

    private static Optional<String> picture(String category, List<Item> items) {
        Supplier<Stream<Item>> pictured = () -> items.stream()
                .filter(item ->
                        item.category().equals(category) && !item.pictures().isEmpty());
        return pictured.get()
                .filter(Item::inStock)
                .findFirst()
                .or(() -> pictured.get().findFirst())
                .map(item -> Cards.picturePath(item.pictures().get(0)));
    }
}
