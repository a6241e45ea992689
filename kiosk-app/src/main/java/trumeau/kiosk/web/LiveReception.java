package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.console.OpenPages;
import trumeau.kiosk.console.StatusDesk;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.console.VisitView;
import trumeau.kiosk.light.LightDesk;
import trumeau.kiosk.mirror.MirrorDesk;
import trumeau.kiosk.overlay.Screens;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.settings.Settings;
import trumeau.kiosk.shop.HandDesk;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.LiveScene;
import trumeau.kiosk.shop.RequestPages;
import trumeau.kiosk.wiring.StateSink;

/** Receives pages: says hello, gives frames to those that show them, and says goodbye. */
@ApplicationScoped
class LiveReception implements StateSink {

    private static final Pattern SCREEN = Pattern.compile("(?:^|&)screen=(kiosk|mirror|staff)(?:&|$)");
    static final String STAFF = "staff";
    static final String MIRROR = "mirror";

    private final LivePages pages;
    private final LiveMessages messages;
    private final Screens screens;
    private final OpenPages kinds;
    private final World world;

    @Inject
    LiveReception(LivePages pages, LiveMessages messages, Screens screens, OpenPages kinds, World world) {
        this.pages = pages;
        this.messages = messages;
        this.screens = screens;
        this.kinds = kinds;
        this.world = world;
    }

    /** What there is to tell a page that comes. */
    @ApplicationScoped
    static class World {

        private final ItemPages items;
        private final LiveScene scene;
        private final StatusDesk status;
        private final SyncDesk sync;
        private final Aside aside;

        @Inject
        World(ItemPages items, LiveScene scene, StatusDesk status, SyncDesk sync, Aside aside) {
            this.aside = aside;
            this.items = items;
            this.scene = scene;
            this.status = status;
            this.sync = sync;
        }

        /** What there is beside the live picture. */
        @Dependent
        record Aside(
                RequestPages requests,
                Holdings holdings,
                HandDesk hand,
                PagesBuild build,
                MirrorDesk mirror,
                LightDesk light) {
            @Inject
            Aside {
                Objects.requireNonNull(hand, "hand");
                Objects.requireNonNull(requests, "requests");
                Objects.requireNonNull(holdings, "holdings");
                Objects.requireNonNull(build, "build");
                Objects.requireNonNull(mirror, "mirror");
                Objects.requireNonNull(light, "light");
            }
        }

        LiveMessages.Hello hello(String screen) {
            return new LiveMessages.Hello(
                    "hello",
                    screen,
                    aside.build().id(),
                    items.store(),
                    status.cameraView(),
                    sync.view(),
                    scene.newest(),
                    aside.requests().help(),
                    VisitView.of(aside.holdings().held(), aside.holdings().visit()),
                    aside.hand().view(),
                    aside.mirror().view(),
                    aside.light().view(),
                    status.privacy());
        }
    }

    void welcome(WebSocketConnection page) {
        var screen = screen(page);
        kinds.opened(page.id(), screen);
        pages.opened(page);
        LivePages.tell(page, messages.of(world.hello(screen)));
        if (!screen.equals(STAFF)) {
            sendFrames(page);
        }
    }

    /** Pages that came back before the app had read what it keeps, say after a restart, were told of nothing yet. */
    @Override
    public void started(Settings settings, DeviceStore store) {
        pages.tellEach(page -> messages.of(world.hello(screen(page))));
    }

    void farewell(WebSocketConnection page) {
        screens.disconnect(page.id());
        pages.closed(page);
        kinds.closed(page.id());
    }

    void sendFrames(WebSocketConnection page) {
        screens.connect(page.id(), frame -> page.sendBinary(Buffer.buffer(frame.bytes()))
                .subscribe()
                .with(sent -> {}, gone -> {}));
    }

    /** Staff look at something else now. */
    void sendNoFrames(WebSocketConnection page) {
        screens.disconnect(page.id());
    }

    void shown(WebSocketConnection page, JsonNode message) {
        var latency = Duration.ofMillis(message.path("latencyMs").asLong(-1));
        screens.shown(page.id(), screen(page), message.path("frame").asLong(-1), latency);
    }

    /** A page that does not say which screen it is gets what staff get: no frames unless it asks. */
    static String screen(WebSocketConnection page) {
        var found = SCREEN.matcher(String.valueOf(page.handshakeRequest().query()));
        return found.find() ? String.valueOf(found.group(1)) : STAFF;
    }
}
