package trumeau.kiosk.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import trumeau.device.store.PriceRow;
import trumeau.device.store.StockRow;
import trumeau.kiosk.wiring.Goods;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;

/**
 * The newest figure of every variant and price that was told, whatever release serves. A figure gives way only to a
 * newer one; one that staff corrected, not to a source that merely repeats what they found to be wrong. One thread.
 */
final class LiveFigures {

    private final Map<StockRow.Key, StockRow> stock = new HashMap<>();
    private final Map<String, PriceRow> prices = new HashMap<>();

    /** What becomes of a figure that comes. */
    enum Fate {
        TAKEN,
        REPEATED,
        OLDER
    }

    LiveFigures(List<StockRow> stock, List<PriceRow> prices) {
        stock.forEach(row -> this.stock.put(row.key(), row));
        prices.forEach(row -> this.prices.put(row.item(), row));
    }

    LiveFigures copy() {
        return new LiveFigures(List.copyOf(stock.values()), List.copyOf(prices.values()));
    }

    Fate fateOf(StockRow row) {
        var known = stock.get(row.key());
        if (known == null) {
            return Fate.TAKEN;
        }
        if (row.at().isBefore(known.at())) {
            return Fate.OLDER;
        }
        var stubborn = row.overruled().isEmpty()
                && known.overruled().isPresent()
                && known.overruled().getAsInt() == row.pieces();
        return stubborn || row.equals(known) ? Fate.REPEATED : Fate.TAKEN;
    }

    Fate fateOf(PriceRow row) {
        var known = prices.get(row.item());
        if (known == null) {
            return Fate.TAKEN;
        }
        if (row.at().isBefore(known.at())) {
            return Fate.OLDER;
        }
        return row.equals(known) ? Fate.REPEATED : Fate.TAKEN;
    }

    void put(StockRow row) {
        stock.put(row.key(), row);
    }

    void put(PriceRow row) {
        prices.put(row.item(), row);
    }

    /** The released goods with all that is newer over them. */
    Goods over(Goods released) {
        var newerStock = new HashMap<Goods.Key, Goods.Told>();
        var newerPrices = new HashMap<ItemId, Goods.Told>();
        UnaryOperator<Item> change = item -> {
            var price = price(item, released).map(row -> {
                newerPrices.put(item.id(), new Goods.Told(row.at(), row.source()));
                return new Price(row.amount(), row.currency());
            });
            var variants = new ArrayList<Variant>();
            for (var variant : item.variants()) {
                variants.add(stock(item, variant, released)
                        .map(row -> {
                            newerStock.put(Goods.Key.of(item, variant), new Goods.Told(row.at(), row.source()));
                            return variant.holding(row.pieces());
                        })
                        .orElse(variant));
            }
            return item.with(price.orElse(item.price()), variants);
        };
        var catalogue = released.catalogue().with(change);
        return new Goods(
                catalogue, released.recommender().over(catalogue), released.asReleased(), newerStock, newerPrices);
    }

    private Optional<StockRow> stock(Item item, Variant variant, Goods released) {
        var key = new StockRow.Key(item.id().value(), variant.size(), variant.colour());
        return Optional.ofNullable(stock.get(key))
                .filter(row -> !row.at().isBefore(released.asReleased().stockAt()));
    }

    private Optional<PriceRow> price(Item item, Goods released) {
        return Optional.ofNullable(prices.get(item.id().value()))
                .filter(row -> row.currency().equals(item.price().currency()))
                .filter(row -> !row.at().isBefore(released.asReleased().pricesAt()));
    }
}
