package trumeau.device.store;

import java.util.List;

/** Live figures of stock and price, inside a {@link Transaction}. */
public interface FigureTable {

    List<StockRow> stock();

    List<PriceRow> prices();

    /** Keeps a figure in the place of the one before. */
    void put(StockRow row);

    /** Keeps a price in the place of the one before. */
    void put(PriceRow row);
}
