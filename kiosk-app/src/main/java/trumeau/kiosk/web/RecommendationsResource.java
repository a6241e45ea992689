package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.ItemPages;
import trumeau.recommender.serve.Filters;

/** What goes with the items of a session. */
@Path("/api/recommendations")
public final class RecommendationsResource {

    private static final int USUAL = 12;
    private static final int MOST = 100;
    private static final int MOST_ITEMS = 50;

    private final ItemPages items;

    @Inject
    RecommendationsResource(ItemPages items) {
        this.items = items;
    }

    /**
     * What is asked.
     *
     * @param items ids, the newest last, at most 50
     * @param limit 1..100, 12 if it is absent
     */
    public record Asked(Optional<List<String>> items, Optional<Wanted> filters, Optional<Integer> limit) {}

    /** The answer. */
    public record Cards(List<Card> cards) {}

    @POST
    @Operation(summary = "What goes with these items and what others took with them")
    public Cards recommend(@Nullable Asked body) {
        var asked = Body.required(body);
        var ids = asked.items().orElse(List.of());
        var limit = asked.limit().orElse(USUAL);
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "an item's id must be a text, not null");
        }
        if (ids.size() > MOST_ITEMS || limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "at most " + MOST_ITEMS + " items and a limit of 1.." + MOST);
        }
        return new Cards(items.beside(ids, asked.filters().map(Wanted::filters).orElseGet(Filters::none), limit));
    }
}
