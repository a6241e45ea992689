package trumeau.kiosk.shop;

import java.time.Instant;
import java.util.List;

/** The page of one item. */
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
