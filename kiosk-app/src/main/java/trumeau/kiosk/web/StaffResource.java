package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.LoginVerdict;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.console.StatusDesk;
import trumeau.kiosk.console.StatusView;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.settings.StaffPin;

/** The staff console behind its door. */
@Path("/api/staff")
public final class StaffResource {

    static final String COOKIE = "trumeau-staff";

    private final StaffDoor door;
    private final StatusDesk status;
    private final SyncDesk sync;

    @Inject
    StaffResource(StaffDoor door, StatusDesk status, SyncDesk sync) {
        this.door = door;
        this.status = status;
        this.sync = sync;
    }

    /** A PIN as it was typed. */
    public record Login(Optional<String> pin) {}

    /** Whether the console can be opened with a PIN, or waits for its first one. */
    public record DoorView(boolean pinSet) {}

    @GET
    @Path("/door")
    @Operation(summary = "Whether a PIN was set")
    public DoorView door() {
        return new DoorView(door.hasPin());
    }

    @POST
    @Path("/pin")
    @Operation(summary = "Sets the first PIN, and opens the console; refused when there is one")
    public Response setFirstPin(@Nullable Login wanted) {
        return answer(door.setFirst(pin(Body.required(wanted).pin().orElse(""))));
    }

    @POST
    @Path("/login")
    @Operation(summary = "Opens the console with its PIN")
    public Response login(@Nullable Login login) {
        return answer(door.tryPin(Body.required(login).pin().orElse("")));
    }

    @POST
    @Path("/logout")
    @Operation(summary = "Closes the console")
    public Response logout(@RestCookie(COOKIE) Optional<String> ticket) {
        ticket.ifPresent(door::leave);
        return Response.noContent().cookie(cookie("").maxAge(0).build()).build();
    }

    @GET
    @Path("/status")
    @Operation(summary = "Camera, sync, latency, screens")
    public StatusView status(@RestCookie(COOKIE) Optional<String> ticket) {
        require(ticket.filter(door::letsLook));
        return status.view();
    }

    @POST
    @Path("/sync")
    @Operation(summary = "Syncs now; the outcome appears in the status")
    public Response syncNow(@RestCookie(COOKIE) Optional<String> ticket) {
        require(ticket.filter(door::opensFor));
        if (!sync.syncNow()) {
            throw new ProblemException(ProblemKind.NO_ORIGIN, "set trumeau.origin");
        }
        return Response.accepted().build();
    }

    static void require(Optional<String> goodTicket) {
        if (goodTicket.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_LOGGED_IN, "log in with the PIN");
        }
    }

    private static StaffPin pin(String digits) {
        try {
            return new StaffPin(digits);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_PIN, "the PIN " + e.getMessage());
        }
    }

    private static Response answer(LoginVerdict verdict) {
        if (verdict instanceof LoginVerdict.Opened opened) {
            return Response.noContent().cookie(cookie(opened.ticket()).build()).build();
        }
        throw new ProblemException(problem(verdict));
    }

    private static Problem problem(LoginVerdict verdict) {
        if (verdict instanceof LoginVerdict.TooManyTries tries) {
            var seconds = Math.max(1, tries.retryAfter().toSeconds());
            return Problem.of(ProblemKind.TOO_MANY_TRIES, "wait " + seconds + " s")
                    .retryAfter(seconds);
        }
        if (verdict instanceof LoginVerdict.PinIsSet) {
            return Problem.of(ProblemKind.PIN_IS_SET, "log in with it, or set another one with ./trumeau staff-pin");
        }
        return verdict instanceof LoginVerdict.ConsoleOff
                ? Problem.of(ProblemKind.CONSOLE_OFF, "set the PIN at /staff, or with ./trumeau staff-pin")
                : Problem.of(ProblemKind.WRONG_PIN, "this is not the PIN");
    }

    static NewCookie.Builder cookie(String ticket) {
        return new NewCookie.Builder(COOKIE)
                .value(ticket)
                .path("/api/staff")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
