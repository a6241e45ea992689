package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import trumeau.kiosk.shop.SearchDesk;
import trumeau.kiosk.shop.SearchView;
import trumeau.recommender.search.Search;

/** Finding without holding anything up: by words, by filters, or both. */
@Path("/api/search")
public final class SearchResource {

    private static final int USUAL = 24;

    private final SearchDesk desk;

    @Inject
    SearchResource(SearchDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked.
     *
     * @param q words as they were typed, at most 200 characters
     * @param minPrice a number in the store's currency, as is {@code maxPrice}
     * @param offset 0 or more, 0 if it is absent
     * @param limit 0..100, 24 if it is absent
     */
    public record Asked(
            @RestQuery Optional<String> q,
            @RestQuery Optional<String> category,
            @RestQuery Optional<String> colour,
            @RestQuery Optional<String> size,
            @RestQuery Optional<String> department,
            @RestQuery Optional<String> minPrice,
            @RestQuery Optional<String> maxPrice,
            @RestQuery Optional<String> inStock,
            @RestQuery Optional<String> offset,
            @RestQuery Optional<String> limit) {

        Search search() {
            var wanted = new Wanted(
                    inStock.map(Boolean::valueOf),
                    size,
                    colour,
                    minPrice.map(Asked::number),
                    maxPrice.map(Asked::number),
                    category,
                    department);
            var from = offset.map(Asked::number).map(BigDecimal::intValue).orElse(0);
            var most = limit.map(Asked::number).map(BigDecimal::intValue).orElse(USUAL);
            try {
                return new Search(q.orElse(""), wanted.filters(), from, most);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
            }
        }

        /** Read here, since the framework would call a malformed number a page that isn't there. */
        private static BigDecimal number(String text) {
            if (!text.matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
                throw new ProblemException(ProblemKind.BAD_REQUEST, "\"" + text + "\" is no number");
            }
            return new BigDecimal(text);
        }
    }

    @GET
    @Operation(summary = "Items by words and filters, the most fitting first, and which filters leave something")
    public SearchView find(@BeanParam Asked asked) {
        return desk.find(asked.search())
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_RELEASE, "no release serves yet"));
    }
}
