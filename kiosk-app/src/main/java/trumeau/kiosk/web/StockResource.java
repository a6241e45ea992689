package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.StockRow;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.stock.FiguresDesk;

/** What staff count at the rail. */
@Path("/api/staff/stock")
public final class StockResource {

    private static final int MOST = 999_999;

    private final StaffDoor door;
    private final FiguresDesk desk;

    @Inject
    StockResource(StaffDoor door, FiguresDesk desk) {
        this.door = door;
        this.desk = desk;
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
