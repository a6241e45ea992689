package trumeau.kiosk.shop;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.kiosk.wiring.Serving;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** The newest scene with its cards; tells listeners when a garment changed. */
@ApplicationScoped
public class LiveScene implements SceneSink {

    private final Serving serving;
    private final SceneCards cards;
    private final List<Listener> listeners;
    private final AtomicReference<SceneView> newest = new AtomicReference<>(SceneView.NOTHING);

    /** Is told of a changed scene, on the recogniser's thread. */
    public interface Listener {
        void sceneChanged(SceneView scene);
    }

    @Inject
    public LiveScene(Serving serving, Visit visit, @All List<Listener> listeners) {
        this.serving = serving;
        this.cards = new SceneCards(visit);
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        serving.ask(generation -> cards.of(scene, generation)).ifPresent(this::tell);
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
