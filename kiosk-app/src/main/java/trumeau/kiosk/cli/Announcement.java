package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;

/** What a person must know to use the demo. */
record Announcement(URI address, URI origin, String pin, Path data) {

    JsonNode json() {
        return Standard.node()
                .put("address", address.toString())
                .put("kiosk", screen("kiosk"))
                .put("mirror", screen("mirror"))
                .put("staff", screen("staff"))
                .put("pin", pin)
                .put("origin", origin.toString())
                .put("data", data.toString());
    }

    String words() {
        return """

                  all screens  %s
                  kiosk        %s
                  mirror       %s
                  staff        %s   PIN %s
                  origin       %s
                  stop with Ctrl-C
                """
                .formatted(address, screen("kiosk"), screen("mirror"), screen("staff"), pin, origin);
    }

    private String screen(String name) {
        return address.resolve(name).toString();
    }
}
