package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.qr.QrSymbol;

/** Draws codes that the shopper takes along; what is in them is in the code alone. */
@Path("/api/qr")
public final class QrResource {

    /** More would make squares that a phone can't read from a glass at arm's length. */
    static final int MOST_BYTES = 600;

    @Inject
    QrResource() {}

    /** What the code says. */
    public record Text(Optional<String> text) {}

    /**
     * The drawing.
     *
     * @param side of the whole in modules, the light edge included
     * @param path the dark modules as the data of an SVG path, one unit a module
     */
    public record Drawn(int side, String path) {}

    @POST
    @Operation(summary = "A QR code of a text of at most 600 bytes, as a path")
    public Drawn draw(@Nullable Text body) {
        var text = Body.required(body).text().orElse("");
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "a code holds 1 to " + MOST_BYTES + " bytes");
        }
        var symbol = QrSymbol.of(text);
        return new Drawn(symbol.side(), symbol.path());
    }
}
