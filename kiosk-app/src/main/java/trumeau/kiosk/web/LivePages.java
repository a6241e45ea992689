package trumeau.kiosk.web;

import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trumeau.kiosk.console.CameraView;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.LiveScene;
import trumeau.kiosk.shop.SceneView;
import trumeau.kiosk.wiring.StateSink;
import trumeau.vision.frame.CameraState;

/** All open lines; tells each page what changes. */
@ApplicationScoped
public class LivePages implements StateSink, LiveScene.Listener {

    private final Map<String, WebSocketConnection> open = new ConcurrentHashMap<>();
    private final LiveMessages messages;
    private final SyncDesk sync;

    @Inject
    LivePages(LiveMessages messages, SyncDesk sync) {
        this.messages = messages;
        this.sync = sync;
    }

    void opened(WebSocketConnection page) {
        open.put(page.id(), page);
    }

    void closed(WebSocketConnection page) {
        open.remove(page.id());
    }

    @Override
    public void sceneChanged(SceneView scene) {
        tellAll(messages.of(scene));
    }

    @Override
    public void itemRead(Card item) {
        tellAll(messages.of(item));
    }

    @Override
    public void cameraChanged(CameraState camera) {
        tellAll(messages.of(CameraView.of(camera)));
    }

    @Override
    public void syncChanged() {
        tellAll(messages.of(sync.view()));
    }

    @Override
    public void generationChanged() {
        syncChanged();
    }

    /** Sends without waiting; a page that is going away needs nothing more. */
    static void tell(WebSocketConnection page, String text) {
        page.sendText(text).subscribe().with(sent -> {}, gone -> {});
    }

    private void tellAll(String text) {
        open.values().forEach(page -> tell(page, text));
    }
}
