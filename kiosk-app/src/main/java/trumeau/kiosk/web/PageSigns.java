package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.CameraService;

/** Hears what a page tells of its shopper and of itself. */
@ApplicationScoped
class PageSigns {

    private final Visit visit;
    private final LivePages pages;
    private final CameraService camera;

    @Inject
    PageSigns(Visit visit, LivePages pages, CameraService camera) {
        this.visit = visit;
        this.pages = pages;
        this.camera = camera;
    }

    void hear(String type, WebSocketConnection page, JsonNode message) {
        switch (type) {
            case "touched" -> {
                visit.sign();
                pages.touched(page);
            }
            case "ended" -> visit.end();
            case "notice-shown" -> camera.noticeShown(page.id());
            case "start-camera" -> {
                visit.sign();
                camera.agreed();
            }
            default -> {
                // a ping, or a word of a newer page
            }
        }
    }

    /** A page that is closed says so; a browser that dies, or whose page does, says nothing. */
    void gone(WebSocketConnection page, CloseReason reason) {
        camera.pageGone(page.id());
    }
}
