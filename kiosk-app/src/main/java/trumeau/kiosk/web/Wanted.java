package trumeau.kiosk.web;

import java.math.BigDecimal;
import java.util.Optional;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

/**
 * What every answer must be; what is absent is not asked.
 *
 * @param minPrice in the store's currency, as is {@code maxPrice}
 */
public record Wanted(
        Optional<Boolean> inStock,
        Optional<String> size,
        Optional<String> colour,
        Optional<BigDecimal> minPrice,
        Optional<BigDecimal> maxPrice,
        Optional<String> category,
        Optional<String> department) {

    /** Refuses what can't be a filter, as a price below zero. */
    Filters filters() {
        try {
            return all();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Filters all() {
        var all = Filters.none();
        if (inStock.orElse(false)) {
            all = all.and(new Filter.InStock());
        }
        all = size.map(Filter.InSize::new).map(all::and).orElse(all);
        all = colour.map(Filter.InColour::new).map(all::and).orElse(all);
        all = minPrice.map(Filter.PriceAtLeast::new).map(all::and).orElse(all);
        all = maxPrice.map(Filter.PriceAtMost::new).map(all::and).orElse(all);
        all = category.map(Filter.InCategory::new).map(all::and).orElse(all);
        return department.map(Filter.InDepartment::new).map(all::and).orElse(all);
    }
}
