package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.Visit;

/** The shopper's answer to "a shirt, a blouse or a top?". */
@Path("/api/scene/garments/{track}/choice")
public final class ChoiceResource {

    private final Choices choices;
    private final Visit visit;

    @Inject
    ChoiceResource(Choices choices, Visit visit) {
        this.choices = choices;
        this.visit = visit;
    }

    /** One of the garment's options. */
    public record Chosen(Optional<String> category) {}

    @PUT
    @Operation(summary = "Says which of its options a garment before the camera is, while it is there")
    public void choose(@RestPath long track, @Nullable Chosen body) {
        visit.sign();
        var category = Body.required(body).category().orElse("");
        if (!choices.choose(track, category)) {
            throw new ProblemException(ProblemKind.NOT_ASKED, "no garment before the camera has this option now");
        }
    }

    @DELETE
    @Operation(summary = "Takes the answer back")
    public void takeBack(@RestPath long track) {
        visit.sign();
        if (!choices.takeBack(track)) {
            throw new ProblemException(ProblemKind.NOT_ASKED, "there is no answer to take back");
        }
    }
}
