package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.wall.Wall;

/** The store wall of a demo; in an app that serves a store there is no such address. */
@Path("/api/wall")
public final class WallResource {

    private final Wall wall;
    private final StaffDoor door;

    @Inject
    WallResource(Wall wall, StaffDoor door) {
        this.wall = wall;
        this.door = door;
    }

    @GET
    @Operation(summary = "The acts of the minute, how far it has come, and what came of each; only in a demo")
    public Wall.WallView view() {
        requireOpen();
        return wall.view();
    }

    @POST
    @Path("/start")
    @Operation(summary = "Plays the minute, or takes so many seconds; does nothing while it is played")
    public Wall.WallView start(@RestQuery Optional<Integer> seconds) {
        requireOpen();
        try {
            wall.start(seconds.map(Duration::ofSeconds).orElseGet(wall::usually));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        return wall.view();
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Stops, and mends what is broken")
    public Wall.WallView stop() {
        requireOpen();
        wall.stop();
        return wall.view();
    }

    /**
     * Opens the console without its PIN. That is safe here and nowhere else: only a demo has a wall, its store is made
     * up; the app listens on 127.0.0.1 only; and the {@link Guard} has seen that the page which asks comes from this
     * very address, which a browser tells of each POST, so no other site's page can ask.
     */
    @POST
    @Path("/console")
    @Operation(summary = "Opens the console for the wall's own page; only in a demo")
    public Response openConsole(@HeaderParam("Origin") Optional<String> origin) {
        requireOpen();
        if (origin.isEmpty()) {
            throw new ProblemException(ProblemKind.FOREIGN_ORIGIN, "only the wall's own page may ask");
        }
        var ticket = door.ticketForWall();
        return Response.noContent().cookie(StaffResource.cookie(ticket).build()).build();
    }

    private void requireOpen() {
        if (!wall.isOpen()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "only a demo has a store wall");
        }
    }
}
