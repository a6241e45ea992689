package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;

/** What a person must know to use the demo. */
record Announcement(URI address, URI origin, String pin, Path data) {

    JsonNode json() {
        return Standard.node()
                .put("address", address.toString())
                .put("wall", wall().toString())
                .put("kiosk", screen("kiosk"))
                .put("mirror", screen("mirror"))
                .put("staff", screen("staff"))
                .put("pin", pin)
                .put("origin", origin.toString())
                .put("data", data.toString());
    }

    String words() {
        return """

                  store wall   %s
                  all screens  %s
                  kiosk        %s
                  mirror       %s
                  staff        %s   PIN %s
                  origin       %s
                  stop with Ctrl-C
                """
                .formatted(wall(), address, screen("kiosk"), screen("mirror"), screen("staff"), pin, origin);
    }

    /** All screens side by side. */
    URI wall() {
        return address.resolve("wall");
    }

    private String screen(String name) {
        return address.resolve(name).toString();
    }
}
