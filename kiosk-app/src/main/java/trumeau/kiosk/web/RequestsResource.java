package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.shop.HelpView;
import trumeau.kiosk.shop.RequestPages;
import trumeau.kiosk.shop.RequestView;
import trumeau.kiosk.wiring.Goods;
import trumeau.recommender.catalog.ItemId;

/** "Bring me this in M", "please come": what the shopper at this device asks of staff. */
@Path("/api/requests")
public final class RequestsResource {

    private final RequestDesk desk;
    private final RequestPages pages;

    @Inject
    RequestsResource(RequestDesk desk, RequestPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** The variant that is wanted. */
    public record Wish(Optional<String> itemId, Optional<String> size, Optional<String> colour) {}

    @GET
    @Operation(summary = "Whether staff are on duty, what they promise, and what this visit has asked")
    public HelpView help() {
        return pages.help();
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Asks staff to bring a variant; asking again for the same changes nothing")
    public RequestView ask(@Nullable Wish wish) {
        return view(desk.ask(key(Body.required(wish))));
    }

    @POST
    @Path("/call")
    @ResponseStatus(201)
    @Operation(summary = "Calls somebody to the screen; calling again changes nothing")
    public RequestView call() {
        return view(desk.call());
    }

    private RequestView view(Asked asked) {
        if (asked instanceof Asked.Told told) {
            return pages.view(told.request());
        }
        throw problem(asked);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "The shopper needs it no more")
    public void withdraw(@RestPath String id) {
        if (!desk.withdraw(id)) {
            throw new ProblemException(ProblemKind.REQUEST_UNKNOWN, "this visit has no such open request");
        }
    }

    private static Goods.Key key(Wish wish) {
        try {
            return new Goods.Key(
                    new ItemId(wish.itemId().orElse("")),
                    wish.size().orElse(""),
                    wish.colour().orElse(""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException problem(Asked asked) {
        if (asked instanceof Asked.Sold sold) {
            var left = sold.sizesInStock().isEmpty() ? "none" : String.join(", ", sold.sizesInStock());
            return new ProblemException(ProblemKind.JUST_SOLD, "sizes that are left: " + left);
        }
        if (asked instanceof Asked.NobodyOnDuty) {
            return new ProblemException(ProblemKind.NOBODY_ON_DUTY, "look at where it hangs instead");
        }
        if (asked instanceof Asked.TooMany) {
            return new ProblemException(ProblemKind.TOO_MANY_REQUESTS, "wait for an answer, or take one back");
        }
        return new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this size and colour");
    }
}
