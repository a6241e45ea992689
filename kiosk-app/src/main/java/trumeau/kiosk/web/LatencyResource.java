package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.console.StatusDesk;
import trumeau.kiosk.mirror.LatencyDesk;
import trumeau.kiosk.mirror.LatencyView;

/** Measuring motion to photon, behind the console's door. */
@Path("/api/staff/latency")
public final class LatencyResource {

    private static final int USUAL = 24;
    private static final String LIVE = "live";

    private final StaffDoor door;
    private final LatencyDesk desk;
    private final StatusDesk status;

    @Inject
    LatencyResource(StaffDoor door, LatencyDesk desk, StatusDesk status) {
        this.door = door;
        this.desk = desk;
        this.status = status;
    }

    /**
     * How to measure.
     *
     * @param flashes 10 to 120
     */
    public record Wanted(Optional<Integer> flashes) {}

    @GET
    @Operation(summary = "What came of the last measuring")
    public LatencyView view(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return desk.view();
    }

    @POST
    @Operation(summary = "Has the mirror flash, which its camera must see, and measures; takes half a minute")
    public Response begin(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable Wanted wanted) {
        StaffResource.require(ticket.filter(door::opensFor));
        var flashes = Body.required(wanted).flashes().orElse(USUAL);
        var camera = status.cameraView();
        if (!camera.status().equals(LIVE)) {
            throw new ProblemException(
                    ProblemKind.CAMERA_NOT_LIVE, "the camera is " + camera.status() + "; open /mirror and look there");
        }
        var refused =
                switch (begin(flashes)) {
                    case BEGUN -> Optional.<ProblemException>empty();
                    case NO_MIRROR ->
                        Optional.of(new ProblemException(ProblemKind.NO_MIRROR, "open /mirror on the glass"));
                    case BUSY ->
                        Optional.of(
                                new ProblemException(ProblemKind.BUSY, "it is being measured already; wait a minute"));
                };
        if (refused.isPresent()) {
            throw refused.get();
        }
        return Response.accepted(desk.view()).build();
    }

    private LatencyDesk.Begun begin(int flashes) {
        try {
            return desk.begin(flashes);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}
