package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trumeau.recommender.search.Facets;
import trumeau.recommender.search.Found;

/**
 * What a search found, and the filters that would leave something.
 *
 * @param total how many items, those that aren't among the cards too
 * @param heed {@code no-words}, {@code all} of the words, or {@code some} where no item has all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SearchView(int total, String heed, List<Card> cards, FacetsView facets) {

    public SearchView {
        cards = List.copyOf(cards);
    }

    static String code(Found.Heed heed) {
        return heed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each kind of filter with the values that leave something, and how many items. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FacetsView(
            List<CategoryCount> categories,
            List<Facets.Count> colours,
            List<Facets.Count> sizes,
            List<Facets.Count> departments,
            Optional<PriceSpanView> price,
            int inStock) {}

    /**
     * A category.
     *
     * @param picture path of the picture of one of its items, of one that is here if there is any
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CategoryCount(String value, int items, Optional<String> picture) {}

    /** From the cheapest to the dearest; the amounts are text so that no digit is lost. */
    public record PriceSpanView(String lowest, String highest, String currency) {

        static PriceSpanView of(Facets.PriceSpan span) {
            return new PriceSpanView(text(span.lowest()), text(span.highest()), span.currency());
        }

        private static String text(BigDecimal amount) {
            return amount.toPlainString();
        }
    }
}
