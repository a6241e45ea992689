package trumeau.kiosk.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.Optional;

/** A page's line that runs on without any garment in it. */
final class NobodyInSight {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NobodyInSight() {}

    /** To be said before the page opens the kiosk or the mirror. */
    static void of(Page page) {
        page.routeWebSocket("**/ws/live*", (WebSocketRoute socket) -> {
            var server = socket.connectToServer();
            server.onMessage(frame -> Optional.ofNullable(frame.text())
                    .map(NobodyInSight::emptied)
                    .ifPresent(socket::send));
        });
    }

    private static String emptied(String message) {
        try {
            var tree = JSON.readTree(message);
            if (tree.path("scene") instanceof ObjectNode scene) {
                scene.putArray("garments");
            }
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the app sent no JSON: " + message, e);
        }
    }
}
