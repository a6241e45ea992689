package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.console.StaffDoor;
import trumeau.kiosk.teach.TeachingDesk;
import trumeau.kiosk.teach.TeachingView;
import trumeau.vision.teach.Topic;

/** Teaching, behind the console's door. */
@Path("/api/staff/teach")
public final class TeachResource {

    private final StaffDoor door;
    private final TeachingDesk desk;

    @Inject
    TeachResource(StaffDoor door, TeachingDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /**
     * What is to be taught, as it was typed.
     *
     * @param kind {@code category} or {@code item}
     * @param name of the category, or the item's id
     */
    public record Begin(Optional<String> kind, Optional<String> name, Optional<String> by) {}

    @GET
    @Operation(summary = "The lesson in the making and all lessons")
    public TeachingView view(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::letsLook));
        return desk.view();
    }

    @POST
    @Path("/draft")
    @Operation(summary = "Begins a lesson about a category or an item")
    public TeachingView begin(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @Nullable Begin begin) {
        require(ticket);
        var said = Body.required(begin);
        var kind =
                switch (said.kind().orElse("")) {
                    case "category" -> Topic.Kind.CATEGORY;
                    case "item" -> Topic.Kind.ITEM;
                    default -> throw new ProblemException(ProblemKind.BAD_REQUEST, "kind is category or item");
                };
        return desk.begin(kind, said.name().orElse(""), said.by().orElse(""));
    }

    @DELETE
    @Path("/draft")
    @Operation(summary = "Forgets the lesson in the making")
    public TeachingView cancel(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        require(ticket);
        return desk.cancel();
    }

    @POST
    @Path("/draft/photos")
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/octet-stream"})
    @Operation(summary = "Adds a photo; it is looked at and forgotten")
    public TeachingView addPhoto(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, byte[] picture) {
        require(ticket);
        return desk.addPhoto(picture);
    }

    @POST
    @Path("/draft/seen")
    @Operation(summary = "Adds what is held before the camera")
    public TeachingView addSeen(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        require(ticket);
        return desk.addSeen();
    }

    @DELETE
    @Path("/draft/photos/{index}")
    @Operation(summary = "Takes a photo out again, counted from 0")
    public TeachingView remove(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath int index) {
        require(ticket);
        return desk.remove(index);
    }

    @POST
    @Path("/draft/trial")
    @Operation(summary = "Measures what the lesson would do")
    public TeachingView measure(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        require(ticket);
        return desk.measure();
    }

    @POST
    @Path("/draft/keep")
    @Operation(summary = "The measured lesson counts from now on")
    public TeachingView keep(@RestCookie(StaffResource.COOKIE) Optional<String> ticket) {
        require(ticket);
        return desk.keep();
    }

    @POST
    @Path("/lessons/{number}/undo")
    @Operation(summary = "A lesson no longer counts")
    public TeachingView undo(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath long number) {
        require(ticket);
        return desk.undo(number);
    }

    @POST
    @Path("/lessons/{number}/redo")
    @Operation(summary = "A lesson counts again")
    public TeachingView redo(@RestCookie(StaffResource.COOKIE) Optional<String> ticket, @RestPath long number) {
        require(ticket);
        return desk.redo(number);
    }

    private void require(Optional<String> ticket) {
        StaffResource.require(ticket.filter(door::opensFor));
    }
}
