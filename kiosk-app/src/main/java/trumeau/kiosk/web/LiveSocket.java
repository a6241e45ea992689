package trumeau.kiosk.web;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import trumeau.kiosk.wiring.BrowserCamera;

/** The live line of one page: frames and news out; "shown", signs of shopper and page and the page's own camera in. */
@WebSocket(path = "/ws/live")
public class LiveSocket {

    private static final System.Logger LOG = System.getLogger(LiveSocket.class.getName());

    private final LiveReception reception;
    private final LiveMessages messages;
    private final BrowserCamera camera;
    private final PageSigns signs;

    @Inject
    LiveSocket(LiveReception reception, LiveMessages messages, BrowserCamera camera, PageSigns signs) {
        this.reception = reception;
        this.messages = messages;
        this.camera = camera;
        this.signs = signs;
    }

    @OnOpen
    public void opened(WebSocketConnection page) {
        reception.welcome(page);
    }

    @OnClose
    public void closed(WebSocketConnection page) {
        camera.withdraw(page.id());
        signs.gone(page);
        reception.farewell(page);
    }

    @OnTextMessage
    @NonBlocking
    public void told(String text, WebSocketConnection page) {
        var message = messages.read(text);
        var type = message.path("type").asText();
        switch (type) {
            case "shown" -> reception.shown(page, message);
            case "want-frames" -> reception.sendFrames(page);
            case "no-frames" -> reception.sendNoFrames(page);
            case "offer-camera" -> {
                var accepted = camera.offer(page.id());
                LivePages.tell(page, accepted ? messages.offerAccepted() : messages.offerRefused());
            }
            default -> signs.hear(type, page, message);
        }
    }

    /** A picture of the page's own camera; what is no JPEG is refused by the source and forgotten. */
    @OnBinaryMessage
    @NonBlocking
    public void pictured(Buffer jpeg, WebSocketConnection page) {
        try {
            camera.push(page.id(), jpeg.getBytes());
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "a page sent no picture: {0}", e.getMessage());
        }
    }

    /** A page that went away without a word is no trouble; anything else is. */
    @OnError
    public void broken(Throwable cause, WebSocketConnection page) {
        var gone = cause instanceof IOException || cause instanceof VertxException;
        LOG.log(
                gone ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
                "the line to page " + page.id() + " broke",
                cause);
    }
}
