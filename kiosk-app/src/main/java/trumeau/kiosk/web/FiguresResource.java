package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.stock.FigureFormats;
import trumeau.kiosk.stock.FigureLine;
import trumeau.kiosk.stock.FigureReport;
import trumeau.kiosk.stock.FiguresPush;
import trumeau.kiosk.stock.PushVerdict;

/** Figures of stock and price that the store's systems tell. */
@Path("/api/figures")
public final class FiguresResource {

    private final FiguresPush push;

    @Inject
    FiguresResource(FiguresPush push) {
        this.push = push;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes live stock and prices; wrong lines are named, the others count")
    public FigureReport json(@HeaderParam("Authorization") Optional<String> authorization, @Nullable JsonNode body) {
        require(authorization);
        return take(() -> FigureFormats.json(Body.required(body)));
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = "The same as CSV with a first line that names the columns")
    public FigureReport csv(@HeaderParam("Authorization") Optional<String> authorization, String body) {
        require(authorization);
        return take(() -> FigureFormats.csv(body));
    }

    private FigureReport take(Supplier<List<FigureLine>> lines) {
        var verdict = push.take(lines);
        if (verdict instanceof PushVerdict.Taken taken) {
            return taken.report();
        }
        if (verdict instanceof PushVerdict.Malformed malformed) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, malformed.detail());
        }
        throw new ProblemException(ProblemKind.NO_RELEASE, "try again when a release serves");
    }

    private void require(Optional<String> authorization) {
        if (!push.isOn()) {
            throw new ProblemException(ProblemKind.FIGURES_OFF, "set trumeau.figures-token to take figures");
        }
        if (!push.admits(authorization.orElse(""))) {
            throw new ProblemException(ProblemKind.WRONG_TOKEN, "send Authorization: Bearer and trumeau.figures-token");
        }
    }
}
