package trumeau.kiosk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import trumeau.kiosk.console.CameraView;
import trumeau.kiosk.console.StatusView;
import trumeau.kiosk.console.SyncView;
import trumeau.kiosk.console.VisitView;
import trumeau.kiosk.light.LightView;
import trumeau.kiosk.mirror.MirrorView;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.HandView;
import trumeau.kiosk.shop.HelpView;
import trumeau.kiosk.shop.SceneView;
import trumeau.kiosk.shop.StoreView;

/** The text messages of the live line. */
@ApplicationScoped
class LiveMessages {

    private final ObjectMapper json;

    @Inject
    LiveMessages(ObjectMapper json) {
        this.json = json;
    }

    /**
     * All that a page needs to begin with.
     *
     * @param build another one than before: the page is older than the app and should load itself anew
     */
    record Hello(
            String type,
            String screen,
            String build,
            StoreView store,
            CameraView camera,
            SyncView sync,
            SceneView scene,
            HelpView help,
            VisitView visit,
            HandView hand,
            MirrorView mirror,
            LightView light,
            Optional<StatusView.Privacy> privacy) {}

    private record SceneChanged(String type, SceneView scene) {}

    private record CameraChanged(String type, CameraView camera) {}

    private record SyncChanged(String type, SyncView sync) {}

    private record ItemRead(String type, Card item) {}

    private record ProfileRead(String type, String profile) {}

    private record HandChanged(String type, HandView hand) {}

    private record HelpChanged(String type, HelpView help) {}

    private record VisitChanged(String type, VisitView visit) {}

    private record StoreChanged(String type, StoreView store) {}

    private record Bare(String type) {}

    private record MirrorChanged(String type, MirrorView mirror) {}

    private record LightChanged(String type, LightView light) {}

    private record Flash(String type, int run, int flashes) {}

    private record Still(String type, int ask, int done, int of) {}

    private record NoStill(String type, int ask, String failed) {}

    private record CameraOffer(String type, boolean accepted) {}

    String of(Hello hello) {
        return write(hello);
    }

    String of(SceneView scene) {
        return write(new SceneChanged("scene", scene));
    }

    String of(Card item) {
        return write(new ItemRead("read", item));
    }

    /** A code was read that names nothing here. */
    String nothingRead() {
        return write(new Bare("read"));
    }

    /** A code was read that claims to be a profile, and what came of it. */
    String profileRead(String verdict) {
        return write(new ProfileRead("read", verdict));
    }

    String of(HandView hand) {
        return write(new HandChanged("hand", hand));
    }

    String of(CameraView camera) {
        return write(new CameraChanged("camera", camera));
    }

    String of(SyncView sync) {
        return write(new SyncChanged("sync", sync));
    }

    /** Another release serves: the store may have another name, other languages and other items. */
    String of(StoreView store) {
        return write(new StoreChanged("store", store));
    }

    /** Figures of stock or price are others now; whoever shows some asks again. */
    String goods() {
        return write(new Bare("goods"));
    }

    String of(HelpView help) {
        return write(new HelpChanged("help", help));
    }

    /** The queue is another one now; a console that shows it asks again, with its ticket. */
    String queue() {
        return write(new Bare("queue"));
    }

    String of(VisitView visit) {
        return write(new VisitChanged("visit", visit));
    }

    /** The visit has ended: whatever a page has of it must go. */
    String ended() {
        return write(new Bare("ended"));
    }

    /** Another page of this device was touched. */
    String touched() {
        return write(new Bare("touched"));
    }

    /** The page does not render: it should load itself anew. */
    String reload() {
        return write(new Bare("reload"));
    }

    /** Somebody came before the device; nobody knows who. */
    String presence() {
        return write(new Bare("presence"));
    }

    /** The mirror was set up otherwise. */
    String of(MirrorView mirror) {
        return write(new MirrorChanged("mirror", mirror));
    }

    /** Another light was chosen. */
    String of(LightView light) {
        return write(new LightChanged("light", light));
    }

    /** The latency is to be measured. */
    String flash(int run, int flashes) {
        return write(new Flash("flash", run, flashes));
    }

    /** A still that a page asked for: so many of so many steps are done. */
    String still(int ask, int done, int of) {
        return write(new Still("still", ask, done, of));
    }

    /** There will be no such still. */
    String noStill(int ask, String failed) {
        return write(new NoStill("still", ask, failed));
    }

    String offerAccepted() {
        return write(new CameraOffer("camera-offer", true));
    }

    String offerRefused() {
        return write(new CameraOffer("camera-offer", false));
    }

    /** A page's message; a missing node when it is no JSON. */
    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can always be written", e);
        }
    }
}
