package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.shop.HandDesk;
import trumeau.kiosk.shop.HandView;
import trumeau.recommender.catalog.ItemId;

/** What the shopper wants to try on in this visit; each answer is the whole of what was gathered. */
@Path("/api/visit/fitting-list")
public final class FittingListResource {

    private final HandDesk desk;

    @Inject
    FittingListResource(HandDesk desk) {
        this.desk = desk;
    }

    /**
     * One thing to try on.
     *
     * @param size absent for the shopper's declared size, or none yet
     * @param colour absent for the item's first
     */
    public record Wish(Optional<String> itemId, Optional<String> size, Optional<String> colour) {}

    /** Another size of it. */
    public record Size(Optional<String> size) {}

    @GET
    @Operation(summary = "The list, and what was declared")
    public HandView list() {
        return desk.view();
    }

    @POST
    @Operation(summary = "Puts an item on the list; the same again changes nothing")
    public HandView put(@Nullable Wish body) {
        var wish = Body.required(body);
        return answer(desk.put(
                id(wish.itemId().orElse("")),
                wish.size().orElse(""),
                wish.colour().orElse("")));
    }

    @PUT
    @Path("/{number}")
    @Operation(summary = "Another size of a thing on the list")
    public HandView resize(@RestPath long number, @Nullable Size body) {
        return answer(desk.resize(number, Body.required(body).size().orElse("")));
    }

    @DELETE
    @Path("/{number}")
    @Operation(summary = "Takes a thing from the list")
    public HandView remove(@RestPath long number) {
        return answer(desk.remove(number));
    }

    private HandView answer(HandDesk.Outcome outcome) {
        return switch (outcome) {
            case ON_THE_LIST -> desk.view();
            case UNKNOWN ->
                throw new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id, size and colour");
            case NOT_THERE -> throw new ProblemException(ProblemKind.NOT_FOUND, "the list has no such entry");
            case FULL ->
                throw new ProblemException(
                        ProblemKind.LIST_FULL,
                        "take something off; the list has " + desk.view().most());
        };
    }

    private static ItemId id(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id");
        }
    }
}
