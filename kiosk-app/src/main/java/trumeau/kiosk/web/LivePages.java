package trumeau.kiosk.web;

import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import trumeau.kiosk.console.CameraView;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.console.VisitView;
import trumeau.kiosk.light.LightListener;
import trumeau.kiosk.light.LightView;
import trumeau.kiosk.mirror.Flasher;
import trumeau.kiosk.mirror.MirrorListener;
import trumeau.kiosk.mirror.MirrorView;
import trumeau.kiosk.request.RequestListener;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.LastWord;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitListener;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.HandListener;
import trumeau.kiosk.shop.HandView;
import trumeau.kiosk.shop.HelpView;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.LiveScene;
import trumeau.kiosk.shop.RequestPages;
import trumeau.kiosk.shop.SceneView;
import trumeau.kiosk.taste.ProfileText;
import trumeau.kiosk.wiring.PresenceSink;
import trumeau.kiosk.wiring.StateSink;
import trumeau.vision.frame.CameraState;
import trumeau.vision.presence.Presence;
import trumeau.vision.tag.TagRead;

/** All open lines; tells each page what changes. */
@ApplicationScoped
public class LivePages
        implements StateSink,
                PresenceSink,
                LiveScene.Listener,
                RequestListener,
                VisitListener,
                HandListener,
                MirrorListener,
                LightListener,
                Flasher {

    private final Map<String, WebSocketConnection> open = new ConcurrentHashMap<>();
    private final LiveMessages messages;
    private final SyncDesk sync;
    private final ItemPages items;
    private final Instance<RequestPages> requests;
    private final Visit visit;
    private final LastWord<HelpView> help;

    /** @param requests asked for late, since its desk tells this object of changes */
    @Inject
    LivePages(LiveMessages messages, SyncDesk sync, ItemPages items, Visit visit, Instance<RequestPages> requests) {
        this.messages = messages;
        this.sync = sync;
        this.items = items;
        this.visit = visit;
        this.requests = requests;
        this.help = new LastWord<>(now -> tellAll(messages.of(now)));
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

    /** A profile has its own word. */
    @Override
    public void strangeTag(TagRead tag) {
        if (!ProfileText.claimsToBe(tag.text())) {
            tellAll(messages.nothingRead());
        }
    }

    @Override
    public void handChanged(HandView hand) {
        tellAll(messages.of(hand));
    }

    @Override
    public void profileRead(String verdict) {
        tellAll(messages.profileRead(verdict));
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
    public void goodsChanged() {
        tellAll(messages.goods());
    }

    @Override
    public void requestsChanged() {
        help.tell(() -> requests.get().help());
        tellAll(messages.queue());
    }

    @Override
    public void generationChanged() {
        tellAll(messages.of(items.store()));
        syncChanged();
    }

    @Override
    public void heldChanged(List<Held> held) {
        tellAll(messages.of(VisitView.of(held, visit)));
    }

    @Override
    public void visitEnded() {
        tellAll(messages.ended());
    }

    @Override
    public void noticed(Presence presence) {
        if (presence == Presence.CAME) {
            tellAll(messages.presence());
        }
    }

    @Override
    public void mirrorChanged(MirrorView mirror) {
        tellAll(messages.of(mirror));
    }

    @Override
    public void lightChanged(LightView light) {
        tellAll(messages.of(light));
    }

    @Override
    public boolean flash(int run, int flashes) {
        var mirror = open.values().stream()
                .filter(page -> LiveReception.screen(page).equals(LiveReception.MIRROR))
                .findFirst();
        mirror.ifPresent(page -> tell(page, messages.flash(run, flashes)));
        return mirror.isPresent();
    }

    void reload(WebSocketConnection page) {
        tell(page, messages.reload());
    }

    /** This page was touched: its shopper's visit is that of the other pages, too. */
    void touched(WebSocketConnection page) {
        var text = messages.touched();
        open.values().stream().filter(other -> !other.id().equals(page.id())).forEach(other -> tell(other, text));
    }

    /** Sends without waiting; a page that is going away needs nothing more. */
    static void tell(WebSocketConnection page, String text) {
        page.sendText(text).subscribe().with(sent -> {}, gone -> {});
    }

    /** Tells each page something of its own. */
    void tellEach(Function<WebSocketConnection, String> text) {
        open.values().forEach(page -> tell(page, text.apply(page)));
    }

    private void tellAll(String text) {
        tellEach(page -> text);
    }
}
