package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import trumeau.kiosk.wall.Stage.Role;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Variant;

/** Finds in what the store sells now what an act is about. */
@ApplicationScoped
class Shelf {

    private static final String SIZE = "M";

    private final Stage stage;
    private final Serving serving;

    @Inject
    Shelf(Stage stage, Serving serving) {
        this.stage = stage;
        this.serving = serving;
    }

    /**
     * The item of a role, or another that is in stock, where the role is played by none of the store's.
     *
     * @throws IllegalStateException when nothing serves, or nothing is in stock
     */
    ItemId item(Role role) {
        return stage.itemOf(role)
                .or(() -> inStock().map(Item::id))
                .orElseThrow(() -> new IllegalStateException("the store has nothing in stock"));
    }

    /** That item's variant in M, or in another size that is here. */
    Goods.Key wish(ItemId id) {
        var item = serving.ask(generation -> generation.catalogue().find(id))
                .flatMap(found -> found)
                .orElseThrow(() -> new IllegalStateException("the store has no item " + id));
        return item.variants().stream()
                .filter(variant -> variant.stock() > 0)
                .min(Comparator.comparing((Variant variant) -> !variant.size().equals(SIZE)))
                .map(variant -> Goods.Key.of(item, variant))
                .orElseThrow(() -> new IllegalStateException("item " + id + " is sold out"));
    }

    /** The item's title as the catalogue has it. */
    String title(ItemId id) {
        return serving.ask(generation -> generation.catalogue().find(id))
                .flatMap(found -> found)
                .map(Item::title)
                .orElse(id.value());
    }

    private Optional<Item> inStock() {
        return serving.ask(generation -> generation.catalogue().items().stream()
                        .filter(Item::inStock)
                        .findFirst())
                .flatMap(found -> found);
    }
}
