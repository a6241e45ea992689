package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.stock.FigureFormats;
import trumeau.kiosk.stock.FigureLine;
import trumeau.kiosk.stock.FigureReport;
import trumeau.kiosk.stock.FiguresDesk;

/** Figures of stock and price that the store's systems tell. */
@Path("/api/figures")
public final class FiguresResource {

    private static final String SOURCE = "pos";
    private static final String BEARER = "Bearer ";

    private final FiguresDesk desk;
    private final InstantSource clock;
    private final Optional<String> token;

    @Inject
    FiguresResource(FiguresDesk desk, InstantSource clock, KioskSettings settings) {
        this.desk = desk;
        this.clock = clock;
        this.token = settings.figuresToken().filter(text -> !text.isBlank()).map(String::strip);
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
        try {
            return desk.take(lines.get(), SOURCE, clock.instant())
                    .orElseThrow(() -> new ProblemException(ProblemKind.NO_RELEASE, "try again when a release serves"));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private void require(Optional<String> authorization) {
        var wanted = token.orElseThrow(
                () -> new ProblemException(ProblemKind.FIGURES_OFF, "set trumeau.figures-token to take figures"));
        var given = authorization
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .orElse("");
        if (!MessageDigest.isEqual(bytes(given), bytes(wanted))) {
            throw new ProblemException(ProblemKind.WRONG_TOKEN, "send Authorization: Bearer and trumeau.figures-token");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
