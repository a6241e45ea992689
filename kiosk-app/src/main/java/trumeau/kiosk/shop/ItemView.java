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
        List<String> pictures,
        boolean demoData,
        List<Card> similar,
        List<Card> goesWith,
        List<Card> alsoTook) {

    /** One size in one colour. */
    public record VariantView(String size, String colour, int stock) {}
}
