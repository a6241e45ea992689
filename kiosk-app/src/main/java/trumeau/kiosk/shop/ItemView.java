package trumeau.kiosk.shop;

import java.time.Instant;
import java.util.List;

/**
 * The page of one item.
 *
 * @param material in the store's own words; empty when nobody knows
 * @param care codes of ISO 3758's symbols, as {@code wash-30}, in the standard's order
 */
public record ItemView(
        String itemId,
        String title,
        String category,
        String colour,
        String pattern,
        String brand,
        PriceView price,
        List<VariantView> variants,
        String place,
        Instant stockAsOf,
        Instant priceAsOf,
        List<String> pictures,
        String material,
        List<String> care,
        boolean demoData,
        List<Card> similar,
        List<Card> goesWith,
        List<Card> alsoTook) {

    /**
     * One size in one colour.
     *
     * @param stock pieces in this store
     * @param countedAt when that was true
     * @param source who said so, as {@code release}, {@code pos} or {@code staff}
     */
    public record VariantView(String size, String colour, int stock, Instant countedAt, String source) {}
}
