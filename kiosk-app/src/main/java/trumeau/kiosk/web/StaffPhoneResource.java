package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.phone.PhoneService;
import trumeau.kiosk.phone.PhoneView;
import trumeau.kiosk.qr.QrSymbol;

/** The staff's phones as the console shows them. */
@Path("/api/staff/phone")
public final class StaffPhoneResource {

    private final StaffDoor door;
    private final PhoneService phone;

    @Inject
    StaffPhoneResource(StaffDoor door, PhoneService phone) {
        this.door = door;
        this.phone = phone;
    }

    @GET
    @Operation(summary = "Whether the phones' port is open, where, and with which certificate")
    public PhoneView view(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return phone.view();
    }

    @GET
    @Path("/qr.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The address of the phones' page as a QR code")
    public String qr(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return phone.pages().stream()
                .findFirst()
                .map(page -> QrSymbol.of(page).svg())
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "the phones' port is not open"));
    }

    @POST
    @Path("/reopen")
    @Operation(summary = "Lets PINs be tried again on phones, after too many were wrong")
    public Response reopen(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::opensFor));
        phone.reopen();
        return Response.noContent().build();
    }
}
