package trumeau.kiosk.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.util.Optional;

/** What a page is told of the garment that is held up, made sure of on its way from the app. */
final class HeldUp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Stage {
        AS_IT_IS,
        STILL,
        ASKED,
        ANSWERED
    }

    private Stage stage = Stage.AS_IT_IS;
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

    /** It is held still from now on: the demo's camera would show another one after some seconds. */
    void still(Page page) {
        page.waitForCondition(last::isPresent);
        stage = Stage.STILL;
    }

    /** The app is not sure whether it is a shirt or a dress. */
    void doubted(Page page) {
        page.waitForCondition(last::isPresent);
        stage = Stage.ASKED;
        last.ifPresent(this::send);
    }

    /** As the app tells it again. */
    void end() {
        stage = Stage.AS_IT_IS;
        last.ifPresent(this::send);
    }

    private void told(String message) {
        var isScene = message.contains("\"scene\"");
        if (isScene && message.contains("\"track\"")) {
            last = Optional.of(message);
        }
        var isHeld = stage == Stage.AS_IT_IS || !isScene || message.contains("\"track\"");
        if (isHeld && !(isScene && stage == Stage.STILL)) {
            send(message);
        }
    }

    private void send(String message) {
        var isChanged = stage == Stage.ASKED || stage == Stage.ANSWERED;
        line.ifPresent(socket -> socket.send(isChanged ? doubted(message) : message));
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
