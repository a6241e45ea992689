package trumeau.kiosk.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import trumeau.kiosk.session.VisitListener;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.body.Body;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Fitting;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.track.OverlayScene;

/** Knows which item each mirror's page puts on who stands before it, and lays them on each frame's body. Any thread. */
@ApplicationScoped
public class Dressing implements VisitListener {

    private final Function<String, Optional<Wearable>> items;
    private final Map<String, String> itemOfPage = new ConcurrentHashMap<>();

    @Inject
    public Dressing(Serving serving) {
        this(id -> serving.ask(generation -> wearable(id, generation)).flatMap(found -> found));
    }

    Dressing(Function<String, Optional<Wearable>> items) {
        this.items = items;
    }

    /** An item that can be put on, by the picture that it is cut out of. */
    record Wearable(String picture, CutShape shape) {}

    /**
     * From now on this page shows who stands there in this item; an item that the store doesn't have is laid on nobody.
     */
    public void wear(String page, String item) {
        itemOfPage.put(page, item);
    }

    /** This page shows nobody in another's clothes any more. */
    public void takeOff(String page) {
        itemOfPage.remove(page);
    }

    /** What this page shows who stands there in. */
    public Optional<String> worn(String page) {
        return Optional.ofNullable(itemOfPage.get(page));
    }

    /** What any page shows who stands there in, each once. */
    public List<String> worn() {
        return itemOfPage.values().stream().distinct().sorted().toList();
    }

    /** What one shopper wanted to see is not put on the next, whoever ended the visit. */
    @Override
    public void visitEnded() {
        itemOfPage.clear();
    }

    /**
     * What is put on in a frame, one for each item that some page wants; none where nobody faces the camera, or an item
     * can't be put on.
     */
    public List<Dressed> on(Frame frame, OverlayScene scene) {
        if (itemOfPage.isEmpty() || scene.body().isEmpty() || scene.worn().isEmpty()) {
            return List.of();
        }
        var body = scene.body().get();
        var worn = scene.worn().get();
        if (worn.layers().isEmpty()) {
            return List.of(); // nobody knows what lies before it
        }
        return worn().stream()
                .flatMap(item -> lay(item, frame, body, worn).stream())
                .toList();
    }

    /** An item as it lies on this body; empty where it can't be put on. */
    public Optional<Dressed> lay(String id, Frame frame, Body body, WornLayers worn) {
        return items.apply(id).flatMap(item -> {
            var replaced = Fitting.replaced(item.shape().part());
            return Fitting.of(
                            item.shape(),
                            body,
                            spot -> worn.shows(replaced, spot.x() / frame.width(), spot.y() / frame.height()))
                    .map(patches -> Dressed.of(id, item.picture(), item.shape(), patches, frame));
        });
    }

    private static Optional<Wearable> wearable(String id, ServingGeneration generation) {
        return item(id, generation)
                .flatMap(item -> item.pictures().stream().findFirst())
                .flatMap(picture -> generation.cut(picture).map(shape -> new Wearable(picture, shape)));
    }

    private static Optional<Item> item(String id, ServingGeneration generation) {
        try {
            return generation.catalogue().find(new ItemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
