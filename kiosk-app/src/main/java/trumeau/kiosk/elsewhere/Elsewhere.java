package trumeau.kiosk.elsewhere;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;

/**
 * What can be had outside this store.
 *
 * @param stores the neighbours, each name once, in the order in which equally far ones are told; at most 50
 * @param stock what they have; at most 200,000 figures
 * @param shop the shop on the web
 */
public record Elsewhere(
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Neighbour> stores,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<StockThere> stock,
        Optional<ShopLink> shop) {

    private static final int MOST_STORES = 50;
    private static final int MOST_FIGURES = 200_000;

    public Elsewhere {
        stores = List.copyOf(stores);
        stock = List.copyOf(stock);
        Objects.requireNonNull(shop, "shop");
        if (stores.size() > MOST_STORES || stock.size() > MOST_FIGURES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_STORES + " stores and " + MOST_FIGURES + " figures of their stock");
        }
        var names = new HashSet<String>();
        for (var store : stores) {
            if (!names.add(store.name())) {
                throw new IllegalArgumentException("two stores have the name " + store.name());
            }
        }
        for (var figure : stock) {
            if (!names.contains(figure.store())) {
                throw new IllegalArgumentException("item " + figure.item()
                        + ": its stock is told of a store that isn't among the stores; name it there");
            }
        }
    }

    /** The same with this link to the shop. */
    public Elsewhere with(ShopLink link) {
        return new Elsewhere(stores, stock, Optional.of(link));
    }

    /** What is told of one item, in the file's order. */
    public List<StockThere> of(ItemId item) {
        return stock.stream().filter(each -> each.item().equals(item.value())).toList();
    }

    /** Only the figures of variants that this store carries, too: of others no page asks. */
    public Elsewhere fittedTo(Catalogue catalogue) {
        var carried = new HashMap<String, Item>();
        catalogue.items().forEach(item -> carried.put(item.id().value(), item));
        var kept = stock.stream()
                .filter(figure -> Optional.ofNullable(carried.get(figure.item())).stream()
                        .flatMap(item -> item.variants().stream())
                        .anyMatch(figure::isOf))
                .toList();
        return new Elsewhere(stores, kept, shop);
    }

    /**
     * Refuses figures that would stay fresh for too long.
     *
     * @throws IllegalArgumentException when one was counted after this moment
     */
    public void requireCountedBefore(Instant moment) {
        for (var figure : stock) {
            if (figure.countedAt().isAfter(moment)) {
                throw new IllegalArgumentException("item " + figure.item() + " at " + figure.store()
                        + " was counted at " + figure.countedAt() + ", which is still to come");
            }
        }
    }
}
