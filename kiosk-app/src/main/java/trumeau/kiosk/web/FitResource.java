package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import trumeau.device.outbox.Event.Fit;
import trumeau.kiosk.shop.AroundPages;
import trumeau.kiosk.shop.AroundView;
import trumeau.kiosk.shop.FitDesk;
import trumeau.recommender.catalog.ItemId;

/** How an item fits, as shoppers say. */
@Path("/api/items/{id}/fit")
public final class FitResource {

    private final FitDesk desk;
    private final AroundPages around;

    @Inject
    FitResource(FitDesk desk, AroundPages around) {
        this.desk = desk;
        this.around = around;
    }

    /** One of a closed list: {@code size-up}, {@code as-usual}, {@code size-down}. */
    public record Said(Optional<String> fit) {}

    @POST
    @Operation(summary = "Which size the shopper would take again; once for each item in a visit")
    public AroundView say(@RestPath String id, @Nullable Said body) {
        var fit = Body.required(body)
                .fit()
                .flatMap(Fit::ofCode)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.BAD_REQUEST, "fit is \"size-up\", \"as-usual\" or \"size-down\""));
        look(id);
        switch (desk.answer(new ItemId(id), fit)) {
            case COUNTED -> {}
            case BEFORE -> throw new ProblemException(ProblemKind.ALREADY_ANSWERED, "once for each item in a visit");
            case NOT_NOW -> throw new ProblemException(ProblemKind.BUSY, "the app is starting or stopping");
        }
        return look(id);
    }

    private AroundView look(String id) {
        return around.of(id).orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id"));
    }
}
