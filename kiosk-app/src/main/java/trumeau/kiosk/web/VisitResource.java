package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.shop.SeenView;
import trumeau.kiosk.shop.WishDesk;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;

/** What the shopper wishes of suggestions for as long as the visit lasts; each answer has the cards made anew. */
@Path("/api/visit")
public final class VisitResource {

    private final WishDesk desk;

    @Inject
    VisitResource(WishDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Path("/filters")
    @Operation(
            summary = "What every suggestion beside a garment must be in this visit; this item itself is never hidden")
    public SeenView filter(@Nullable Wanted body) {
        return desk.filter(Body.required(body).filters());
    }

    @DELETE
    @Path("/filters")
    @Operation(summary = "Suggestions may be anything again")
    public SeenView unfiltered() {
        return desk.filter(Filters.none());
    }

    @PUT
    @Path("/not-for-me/{itemId}")
    @Operation(summary = "Suggests an item no more in this visit")
    public SeenView notForMe(@RestPath String itemId) {
        return desk.notForMe(id(itemId))
                .orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id"));
    }

    @DELETE
    @Path("/not-for-me/{itemId}")
    @Operation(summary = "Takes that back")
    public SeenView forMeAfterAll(@RestPath String itemId) {
        return desk.forMeAfterAll(id(itemId));
    }

    @PUT
    @Path("/own")
    @Operation(summary = "What is held up in this visit is the shopper's own; only what goes with it here is told")
    public SeenView own() {
        return desk.holdsUp(Whose.SHOPPERS);
    }

    @DELETE
    @Path("/own")
    @Operation(summary = "What is held up may be one of the store's again")
    public SeenView notOwn() {
        return desk.holdsUp(Whose.STORES);
    }

    private static ItemId id(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id");
        }
    }
}
