package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.request.Deed;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.request.StaffName;
import trumeau.kiosk.shop.QueueView;
import trumeau.kiosk.shop.RequestPages;

/** What shoppers ask, for staff at the console. */
@Path("/api/staff/queue")
public final class QueueResource {

    private final StaffDoor door;
    private final RequestDesk desk;
    private final RequestPages pages;

    @Inject
    QueueResource(StaffDoor door, RequestDesk desk, RequestPages pages) {
        this.door = door;
        this.desk = desk;
        this.pages = pages;
    }

    /** Who does it. */
    public record By(Optional<String> name) {}

    /** Who answers what. */
    public record Answered(Optional<String> name, Optional<String> reply) {}

    @GET
    @Operation(summary = "Open requests and those that ended a little while ago, who is on duty, how long waits were")
    public QueueView queue(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return pages.queue();
    }

    @POST
    @Path("/{id}/take")
    @Operation(summary = "Takes a request; the first who does has it")
    public QueueView take(
            @RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath String id, @Nullable By by) {
        StaffResource.require(ticket.filter(door::opensFor));
        return after(desk.take(id, name(Body.required(by).name())));
    }

    @POST
    @Path("/{id}/answer")
    @Operation(summary = "Answers a request; the same answer again changes nothing")
    public QueueView answer(
            @RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath String id, @Nullable Answered answer) {
        StaffResource.require(ticket.filter(door::opensFor));
        var said = Body.required(answer);
        var reply = said.reply()
                .flatMap(Reply::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST, "reply is none of the list"));
        return after(desk.answer(id, name(said.name()), reply));
    }

    @PUT
    @Path("/duty")
    @Operation(summary = "This name is on duty, or still there")
    public QueueView onDuty(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable By by) {
        StaffResource.require(ticket.filter(door::letsLook));
        desk.onDuty(name(Body.required(by).name()));
        return pages.queue();
    }

    @DELETE
    @Path("/duty/{name}")
    @Operation(summary = "This name is on duty no longer")
    public QueueView offDuty(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath String name) {
        StaffResource.require(ticket.filter(door::letsLook));
        desk.offDuty(name(Optional.of(name)));
        return pages.queue();
    }

    private QueueView after(Deed deed) {
        if (deed instanceof Deed.Done) {
            return pages.queue();
        }
        if (deed instanceof Deed.TakenByOther other) {
            throw new ProblemException(ProblemKind.TAKEN_BY_OTHER, other.name());
        }
        if (deed instanceof Deed.Over over) {
            throw new ProblemException(ProblemKind.REQUEST_OVER, over.state().name());
        }
        throw new ProblemException(ProblemKind.REQUEST_UNKNOWN, "it ended long ago, or never was");
    }

    private static String name(Optional<String> typed) {
        try {
            return new StaffName(typed.orElse("").strip()).value();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}
