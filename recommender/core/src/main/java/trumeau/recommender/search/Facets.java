package trumeau.recommender.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which filters would leave something of a search, and how much. The values of one kind are counted with all filters
 * but those of that kind, so that another value can be chosen instead.
 *
 * @param categories in the order of their codes, as are colours and departments
 * @param sizes letters from small to large, then numbers, then whatever else a store has
 * @param price from the cheapest to the dearest; empty when nothing is left
 * @param inStock how many items of which a piece is here
 */
public record Facets(
        List<Count> categories,
        List<Count> colours,
        List<Count> sizes,
        List<Count> departments,
        Optional<PriceSpan> price,
        int inStock) {

    public Facets {
        categories = List.copyOf(categories);
        colours = List.copyOf(colours);
        sizes = List.copyOf(sizes);
        departments = List.copyOf(departments);
        Objects.requireNonNull(price, "price");
    }

    /** A value and how many items it leaves, 1 or more. */
    public record Count(String value, int items) {}

    /** What the cheapest and the dearest of some items cost. */
    public record PriceSpan(BigDecimal lowest, BigDecimal highest, String currency) {}
}
