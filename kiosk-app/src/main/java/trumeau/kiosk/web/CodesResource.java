package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.CodeDesk;

/** Codes that a scanner or an RFID reader typed into a page as a keyboard does. */
@Path("/api/codes")
public final class CodesResource {

    private final CodeDesk desk;

    @Inject
    CodesResource(CodeDesk desk) {
        this.desk = desk;
    }

    /** A code as it was typed. */
    public record Typed(Optional<String> code) {}

    @POST
    @Operation(summary = "The item that a code names: a tag's text, an id, an EAN, UPC or GTIN, or an SGTIN-96 EPC")
    public Card read(@Nullable Typed typed) {
        var code = Body.required(typed).code().orElse("");
        if (code.isBlank() || code.length() > CodeDesk.LONGEST) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "a code has 1 to " + CodeDesk.LONGEST + " characters");
        }
        return desk.read(code)
                .orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this code"));
    }
}
