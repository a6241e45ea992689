package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.Neighbour;
import trumeau.kiosk.elsewhere.StockThere;
import trumeau.recommender.catalog.ItemId;

/**
 * Where else an item can be had.
 *
 * @param stores those that have a piece of any size, the nearest first
 * @param shop the address of its page in the shop on the web
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ElsewhereView(List<StoreThere> stores, Optional<String> shop) {

    private static final int MOST = 10;

    /** A neighbour and what it has of the item. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record StoreThere(
            String name,
            Optional<Integer> metres,
            Optional<String> address,
            Optional<String> hours,
            List<Figure> figures) {}

    /**
     * Pieces of one size.
     *
     * @param colour absent where the size comes in one colour only
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Figure(String size, Optional<String> colour, int pieces, Instant countedAt) {}

    static ElsewhereView of(Elsewhere elsewhere, ItemId item) {
        var byStore = elsewhere.of(item).stream()
                .filter(figure -> figure.pieces() > 0)
                .collect(Collectors.groupingBy(StockThere::store));
        return new ElsewhereView(
                elsewhere.stores().stream()
                        .filter(store -> byStore.containsKey(store.name()))
                        .sorted(Comparator.comparingInt(store -> store.metres().orElse(Integer.MAX_VALUE)))
                        .limit(MOST)
                        .map(store -> there(store, byStore.getOrDefault(store.name(), List.of())))
                        .toList(),
                elsewhere.shop().map(link -> link.of(item)));
    }

    private static StoreThere there(Neighbour store, List<StockThere> stock) {
        return new StoreThere(
                store.name(),
                store.metres(),
                store.address(),
                store.hours(),
                stock.stream()
                        .map(figure -> new Figure(figure.size(), figure.colour(), figure.pieces(), figure.countedAt()))
                        .toList());
    }
}
