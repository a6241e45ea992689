package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.StockRow;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.shop.ShelfDesk;
import trumeau.kiosk.shop.ShelfView;
import trumeau.kiosk.stock.FiguresDesk;
import trumeau.recommender.search.Search;

/** What staff count at the rail. */
@Path("/api/staff/stock")
public final class StockResource {

    private static final int MOST = 999_999;

    private final StaffDoor door;
    private final FiguresDesk desk;
    private final ShelfDesk shelves;

    @Inject
    StockResource(StaffDoor door, FiguresDesk desk, ShelfDesk shelves) {
        this.door = door;
        this.desk = desk;
        this.shelves = shelves;
    }

    /** The items that staff may mean, the most fitting first. */
    public record Shelves(List<ShelfView> items) {}

    @GET
    @Operation(summary = "Items by a tag's code or by words, each size with its figure; no part of the visit")
    public Shelves find(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestQuery Optional<String> asked) {
        StaffResource.require(ticket.filter(door::opensFor));
        var words = asked.map(String::strip).orElse("");
        if (words.isEmpty() || words.length() > Search.LONGEST) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "asked is a code or words of 1 to " + Search.LONGEST + " characters");
        }
        return shelves.find(words)
                .map(Shelves::new)
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_RELEASE, "try again when a release serves"));
    }

    /** A variant and the pieces of it that are there. */
    public record Counted(
            Optional<String> itemId, Optional<String> size, Optional<String> colour, Optional<Integer> pieces) {}

    @PUT
    @Operation(summary = "Corrects a figure of stock; the correction goes up as an event")
    public void correct(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable Counted body) {
        StaffResource.require(ticket.filter(door::opensFor));
        var counted = Body.required(body);
        var pieces = counted.pieces().orElse(-1);
        if (pieces < 0 || pieces > MOST) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "pieces is a whole number of 0 to " + MOST);
        }
        var key = new StockRow.Key(
                counted.itemId().orElse(""),
                counted.size().orElse(""),
                counted.colour().orElse(""));
        switch (desk.correct(key, pieces)) {
            case DONE -> {}
            case UNKNOWN -> throw new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this size and colour");
            case NOT_NOW -> throw new ProblemException(ProblemKind.NO_RELEASE, "try again when a release serves");
        }
    }
}
