package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import trumeau.kiosk.shop.BoardDesk;
import trumeau.kiosk.shop.BoardView;

/** Completes a look: an outfit around one thing, recommended for all that was kept of it so far. */
@Path("/api/boards")
public final class BoardsResource {

    private static final int MOST_KEPT = 10;

    private final BoardDesk desk;

    @Inject
    BoardsResource(BoardDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("/items/{id}")
    @Operation(summary = "A full outfit around an item; what is kept of it stays, the rest is chosen for the whole")
    public BoardView aroundItem(@RestPath String id, @RestQuery List<String> kept) {
        return desk.aroundItem(id, few(kept))
                .orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id"));
    }

    @GET
    @Path("/garments/{track}")
    @Operation(summary = "A full outfit around the garment before the camera, or that was there last")
    public BoardView aroundGarment(@RestPath long track, @RestQuery List<String> kept) {
        return desk.aroundGarment(track, few(kept)).orElseThrow(BoardsResource::nothingSeen);
    }

    @GET
    @Path("/photo")
    @Operation(summary = "A full outfit around the garment in the photo that was given last")
    public BoardView aroundPhoto(@RestQuery List<String> kept) {
        return desk.aroundPhoto(few(kept)).orElseThrow(BoardsResource::nothingSeen);
    }

    private static List<String> few(List<String> kept) {
        if (kept.size() > MOST_KEPT) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "at most " + MOST_KEPT + " items can be kept");
        }
        return kept;
    }

    private static ProblemException nothingSeen() {
        return new ProblemException(ProblemKind.NOTHING_SEEN, "no such garment is seen now");
    }
}
