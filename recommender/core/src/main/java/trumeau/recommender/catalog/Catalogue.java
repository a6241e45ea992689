package trumeau.recommender.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** All items of a store at one moment. Immutable; any thread. */
public final class Catalogue {

    private final List<Item> items;
    private final Instant stockAsOf;
    private final Provenance stock;
    private final Provenance interactions;
    private final Map<ItemId, Item> byId = new HashMap<>();
    private final Map<String, Item> byTag = new HashMap<>();

    /**
     * Takes items in any order and keeps them in the order of their ids.
     *
     * @param stockAsOf when the stock was counted
     * @param stock where the figures of stock come from
     * @param interactions where the knowledge of what shoppers took comes from
     * @throws IllegalArgumentException when two items share an id or a tag
     */
    public Catalogue(List<Item> items, Instant stockAsOf, Provenance stock, Provenance interactions) {
        this.items = items.stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
        this.stockAsOf = Objects.requireNonNull(stockAsOf, "stockAsOf");
        this.stock = Objects.requireNonNull(stock, "stock");
        this.interactions = Objects.requireNonNull(interactions, "interactions");
        for (var item : items) {
            if (byId.put(item.id(), item) != null) {
                throw new IllegalArgumentException("two items have the id " + item.id());
            }
            item.tags().forEach(tag -> hang(tag, item));
        }
    }

    private void hang(String tag, Item item) {
        if (byTag.put(tag, item) != null) {
            throw new IllegalArgumentException("two items have the tag " + tag);
        }
    }

    /** The same catalogue, each item as the change makes it; ids and tags stay. */
    public Catalogue with(UnaryOperator<Item> change) {
        return new Catalogue(items.stream().map(change).toList(), stockAsOf, stock, interactions);
    }

    /** All items in the order of their ids. */
    public List<Item> items() {
        return items;
    }

    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The item whose tag, or one of whose variants' tags, carries exactly this text. */
    public Optional<Item> byTag(String text) {
        return Optional.ofNullable(byTag.get(text));
    }

    public int size() {
        return items.size();
    }

    /** The categories that occur, in alphabetical order. */
    public List<String> categories() {
        var names = new TreeSet<String>();
        items.forEach(item -> names.add(item.category()));
        return List.copyOf(names);
    }

    public Instant stockAsOf() {
        return stockAsOf;
    }

    public Provenance stock() {
        return stock;
    }

    public Provenance interactions() {
        return interactions;
    }
}
