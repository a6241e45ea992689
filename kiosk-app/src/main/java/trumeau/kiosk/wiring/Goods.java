package trumeau.kiosk.wiring;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Recommender;

/**
 * What the store has now: the release's items with live figures over them, a recommender that ranks by these figures,
 * and how old each figure is.
 *
 * @param asReleased when and by whom a figure was given that nobody has told anew
 * @param stock the figures of stock that are newer than the release's
 * @param prices the prices that are newer
 */
public record Goods(
        Catalogue catalogue,
        Recommender recommender,
        Released asReleased,
        Map<Key, Told> stock,
        Map<ItemId, Told> prices) {

    public Goods {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(recommender, "recommender");
        Objects.requireNonNull(asReleased, "asReleased");
        stock = Map.copyOf(stock);
        prices = Map.copyOf(prices);
    }

    /** One size in one colour of an item. */
    public record Key(ItemId item, String size, String colour) {
        public Key {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(colour, "colour");
        }

        public static Key of(Item item, Variant variant) {
            return new Key(item.id(), variant.size(), variant.colour());
        }
    }

    /** When a figure was true, and who said so, as {@code release}, {@code pos} or {@code staff}. */
    public record Told(Instant at, String source) {
        public Told {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(source, "source");
        }
    }

    /** The moments of the figures of a release. */
    public record Released(Instant stockAt, Instant pricesAt) {

        static final String SOURCE = "release";

        public Released {
            Objects.requireNonNull(stockAt, "stockAt");
            Objects.requireNonNull(pricesAt, "pricesAt");
        }
    }

    /** The goods of a release, before any live figure. */
    static Goods released(Catalogue catalogue, Recommender recommender, Instant pricesAt) {
        return new Goods(catalogue, recommender, new Released(catalogue.stockAsOf(), pricesAt), Map.of(), Map.of());
    }

    /** Of when the stock of a variant is. */
    public Told stockOf(Item item, Variant variant) {
        return Optional.ofNullable(stock.get(Key.of(item, variant)))
                .orElseGet(() -> new Told(asReleased.stockAt(), Released.SOURCE));
    }

    /** Since when the price of an item holds. */
    public Told priceOf(Item item) {
        return Optional.ofNullable(prices.get(item.id()))
                .orElseGet(() -> new Told(asReleased.pricesAt(), Released.SOURCE));
    }

    /** Of when the oldest figure of an item's stock is. */
    public Instant stockAsOf(Item item) {
        return item.variants().stream()
                .map(variant -> stockOf(item, variant).at())
                .min(Instant::compareTo)
                .orElse(asReleased.stockAt());
    }
}
