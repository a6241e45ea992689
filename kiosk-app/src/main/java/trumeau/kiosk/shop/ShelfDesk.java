package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.search.Search;
import trumeau.recommender.serve.Filters;

/** Looks items up for staff, by a tag's code or by words; the shopper's visit stays as it is. */
@ApplicationScoped
public class ShelfDesk {

    private static final int MOST = 6;

    private final Serving serving;

    @Inject
    public ShelfDesk(Serving serving) {
        this.serving = serving;
    }

    /**
     * The item of this code alone, or the items that the words fit best; empty while no release serves.
     *
     * @param asked 1 to {@link Search#LONGEST} characters
     */
    public Optional<List<ShelfView>> find(String asked) {
        return serving.ask(generation -> items(asked, generation).stream()
                .map(item -> view(item, generation))
                .toList());
    }

    private static List<Item> items(String asked, ServingGeneration generation) {
        var catalogue = generation.catalogue();
        return CodeDesk.itemOf(asked, catalogue).map(List::of).orElseGet(() -> generation
                .index()
                .find(new Search(asked, Filters.none(), 0, MOST), catalogue)
                .items());
    }

    private static ShelfView view(Item item, ServingGeneration generation) {
        return new ShelfView(
                item.id().value(),
                item.title(),
                item.place(),
                item.pictures().stream().findFirst().map(Cards::picturePath).orElse(""),
                ItemPages.variants(item, generation.goods()));
    }
}
