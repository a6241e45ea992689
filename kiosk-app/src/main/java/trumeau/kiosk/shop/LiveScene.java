package trumeau.kiosk.shop;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.TagSink;
import trumeau.vision.frame.Frame;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

/** The newest scene with its cards; tells listeners when a garment changed, or a tag named an item. */
@ApplicationScoped
public class LiveScene implements SceneSink, TagSink {

    private final Serving serving;
    private final SceneCards cards;
    private final CodeDesk codes;
    private final List<Listener> listeners;
    private final AtomicReference<SceneView> newest = new AtomicReference<>(SceneView.NOTHING);
    private List<String> loose = List.of();
    private List<String> strange = List.of();

    /** Is told of a changed scene, on the recogniser's thread. */
    public interface Listener {
        void sceneChanged(SceneView scene);

        /** A tag that hangs on no garment in sight names this item. */
        default void itemRead(Card item) {}

        /** A square code in sight names no item of the store; told once for as long as it is in sight. */
        default void strangeTag(TagRead tag) {}
    }

    @Inject
    public LiveScene(Serving serving, Visit visit, @All List<Listener> listeners) {
        this.serving = serving;
        this.cards = new SceneCards(visit);
        this.codes = new CodeDesk(serving, visit);
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        serving.ask(generation -> cards.of(scene, generation)).ifPresent(this::tell);
        tellLooseTags(scene.looseTags().stream().map(TagRead::text).toList());
        tellStrangeTags(Stream.concat(
                        scene.looseTags().stream(), scene.garments().stream().flatMap(each -> each.tags().stream()))
                .filter(tag -> tag.symbology() == TagRead.Symbology.QR)
                .toList());
    }

    /**
     * No frame comes any longer, so nothing is before the camera: whoever was told of a garment is told that it is
     * gone. On the recogniser's thread, as a scene.
     */
    @Override
    public void onSilence() {
        var shown = newest.get();
        if (!shown.garments().isEmpty()) {
            tell(serving.ask(generation -> cards.of(empty(shown), generation))
                    .orElseGet(() -> new SceneCards.Told(
                            new SceneView(shown.frame(), shown.capturedAt(), List.of()), SceneCards.Change.GARMENTS)));
        }
    }

    /** Each once for as long as it is in sight. */
    private void tellLooseTags(List<String> texts) {
        texts.stream()
                .filter(text -> !loose.contains(text))
                .flatMap(text -> codes.read(text).stream())
                .forEach(this::tellItem);
        loose = List.copyOf(texts);
    }

    /** While nothing serves, nobody knows what is strange. */
    private void tellStrangeTags(List<TagRead> tags) {
        serving.ask(ServingGeneration::catalogue).ifPresent(catalogue -> {
            tags.stream()
                    .filter(tag -> !strange.contains(tag.text())
                            && CodeDesk.itemOf(tag.text(), catalogue).isEmpty())
                    .forEach(tag -> listeners.forEach(listener -> listener.strangeTag(tag)));
            strange = tags.stream().map(TagRead::text).toList();
        });
    }

    private void tellItem(Card item) {
        listeners.forEach(listener -> listener.itemRead(item));
    }

    /** An RFID tag that the store doesn't know says nothing; a simulated reader's item is marked as demo data. */
    @Override
    public void heard(String epc, boolean simulated) {
        codes.read(epc).map(item -> simulated ? item.asDemo() : item).ifPresent(this::tellItem);
    }

    private static Scene empty(SceneView shown) {
        var overlay = new OverlayScene(shown.frame(), List.of());
        return new Scene(shown.frame(), shown.capturedAt().orElse(Instant.EPOCH), overlay, List.of());
    }

    /** All that was understood of the newest frame; boxes are as new as the frame, cards as the last change. */
    public SceneView newest() {
        return newest.get();
    }

    private void tell(SceneCards.Told told) {
        newest.set(told.scene());
        if (told.change() == SceneCards.Change.GARMENTS) {
            listeners.forEach(listener -> listener.sceneChanged(told.scene()));
        }
    }
}
