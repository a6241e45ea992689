package trumeau.kiosk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import trumeau.kiosk.ask.Passes;
import trumeau.kiosk.phone.PhoneService;
import trumeau.kiosk.qr.QrSymbol;

/** The code by which the phone of whoever stands before the mirror asks staff. */
@Path("/api/visit/phone-code")
public final class PhoneCodeResource {

    private final PhoneService phone;
    private final Passes passes;

    @Inject
    PhoneCodeResource(PhoneService phone, Passes passes) {
        this.phone = phone;
        this.passes = passes;
    }

    /**
     * What the mirror shows.
     *
     * @param wanted whether there is ever a code on this device
     * @param link what the code says; empty while the port is shut, and when enough phones are let in
     * @param phones how many are
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CodeView(boolean wanted, Optional<String> link, Optional<QrResource.Drawn> code, int phones) {}

    @GET
    @Operation(summary = "The code for the shopper's own phone; another one each minute and when a phone has opened it")
    public CodeView code() {
        if (!phone.letsShoppersIn()) {
            return new CodeView(false, Optional.empty(), Optional.empty(), 0);
        }
        var link = passes.shown().flatMap(phone::askPage);
        var code = link.map(QrSymbol::of).map(symbol -> new QrResource.Drawn(symbol.side(), symbol.path()));
        return new CodeView(true, link, code, passes.phones());
    }

    @DELETE
    @Operation(
            summary = "Whoever stood before the mirror has left it: codes end, and phones see nothing of who is next")
    public void shopperLeft() {
        passes.shopperLeft();
    }
}
