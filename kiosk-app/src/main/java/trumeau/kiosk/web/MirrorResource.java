package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.mirror.Aim;
import trumeau.kiosk.mirror.MirrorDesk;
import trumeau.kiosk.mirror.MirrorSetup;
import trumeau.kiosk.mirror.MirrorView;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Rotation;

/** Setting the mirror up, behind the console's door. */
@Path("/api/staff/mirror")
public final class MirrorResource {

    private final StaffDoor door;
    private final MirrorDesk desk;

    @Inject
    MirrorResource(StaffDoor door, MirrorDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /**
     * How the mirror shall be set up; all of it, since half a set-up is none. {@link Aim} says what the numbers mean.
     */
    public record Wanted(
            Optional<Integer> rotation,
            Optional<Boolean> mirrored,
            Optional<Double> tilt,
            Optional<Double> turn,
            Optional<Double> height,
            Optional<Double> size) {

        MirrorSetup setup() {
            try {
                return new MirrorSetup(
                        Rotation.ofDegrees(there("rotation", rotation)),
                        there("mirrored", mirrored) ? Mirroring.MIRRORED : Mirroring.PLAIN,
                        new Aim(
                                there("tilt", tilt),
                                there("turn", turn),
                                there("height", height),
                                there("size", size)));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemKind.BAD_SETUP, String.valueOf(e.getMessage()));
            }
        }

        private static <T> T there(String name, Optional<T> value) {
            return value.orElseThrow(() -> new IllegalArgumentException(
                    name + " is missing; send rotation, mirrored, tilt, turn, height and size together"));
        }
    }

    @GET
    @Operation(summary = "How the mirror is set up")
    public MirrorView view(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return desk.view();
    }

    @PUT
    @Operation(summary = "Sets the mirror up, at once and after every restart")
    public MirrorView set(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable Wanted wanted) {
        StaffResource.require(ticket.filter(door::opensFor));
        return desk.set(Body.required(wanted).setup());
    }

    @DELETE
    @Operation(summary = "Has the mirror be as it was delivered")
    public MirrorView asDelivered(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::opensFor));
        return desk.asDelivered();
    }
}
