package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.light.LightDesk;
import trumeau.kiosk.light.LightView;
import trumeau.kiosk.web.LightResource.Wanted;

/** The light before the mirror that every visit begins with, behind the console's door. */
@Path("/api/staff/light")
public final class StaffLightResource {

    private final StaffDoor door;
    private final LightDesk desk;

    @Inject
    StaffLightResource(StaffDoor door, LightDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PUT
    @Operation(summary = "Staff choose the light that every visit begins with")
    public LightView choose(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable Wanted wanted) {
        StaffResource.require(ticket.filter(door::opensFor));
        return desk.choose(LightResource.preset(desk, Body.required(wanted)));
    }
}
