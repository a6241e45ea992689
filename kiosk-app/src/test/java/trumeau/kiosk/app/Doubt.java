package trumeau.kiosk.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.util.Optional;

/** Puts a page's garment in doubt on its way from the app, which is surer than a test can wait for it to be. */
final class Doubt {

    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Stage {
        NONE,
        ASKED,
        ANSWERED
    }

    private Stage stage = Stage.NONE;
    private Optional<WebSocketRoute> line = Optional.empty();
    private Optional<String> last = Optional.empty();

    /** To be put on before the page opens its line; pictures don't pass. */
    void over(Page page) {
        page.routeWebSocket("**/ws/live*", (WebSocketRoute socket) -> {
            line = Optional.of(socket);
            socket.connectToServer()
                    .onMessage(frame -> Optional.ofNullable(frame.text()).ifPresent(this::told));
        });
        page.route("**/api/scene/garments/*/choice", route -> {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
            stage = Stage.ANSWERED;
            last.ifPresent(this::send);
        });
    }

    void begin(Page page) {
        page.waitForCondition(last::isPresent);
        stage = Stage.ASKED;
        last.ifPresent(this::send);
    }

    void end() {
        stage = Stage.NONE;
        last.ifPresent(this::send);
    }

    private void told(String message) {
        if (message.contains("\"track\"") && message.contains("\"scene\"")) {
            last = Optional.of(message);
        }
        send(message);
    }

    private void send(String message) {
        line.ifPresent(socket -> socket.send(stage == Stage.NONE ? message : doubted(message)));
    }

    private String doubted(String message) {
        try {
            var tree = JSON.readTree(message);
            if (tree.path("scene").path("garments").path(0) instanceof ObjectNode garment) {
                garment.put("state", stage == Stage.ASKED ? "unsure" : "chosen").put("category", "dress");
                garment.putArray("options").add("shirt").add("dress");
            }
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the app sent no JSON: " + message, e);
        }
    }
}
