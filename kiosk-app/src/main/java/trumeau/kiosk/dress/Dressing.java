package trumeau.kiosk.dress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.body.Body;
import trumeau.vision.dress.Fitting;
import trumeau.vision.dress.Spot;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.track.OverlayScene;

/** Knows which item each mirror's page puts on who stands before it, and lays them on each frame's body. Any thread. */
@ApplicationScoped
public class Dressing {

    private final Serving serving;
    private final Map<String, String> itemOfPage = new ConcurrentHashMap<>();

    @Inject
    public Dressing(Serving serving) {
        this.serving = serving;
    }

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

    /** Whether any page wants somebody dressed. */
    public boolean anyWorn() {
        return !itemOfPage.isEmpty();
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
        return itemOfPage.values().stream()
                .distinct()
                .sorted()
                .flatMap(item -> lay(item, frame, body, worn).stream())
                .toList();
    }

    /** An item as it lies on this body; empty where it can't be put on. */
    public Optional<Dressed> lay(String id, Frame frame, Body body, WornLayers worn) {
        return serving.ask(generation -> item(id, generation)
                        .flatMap(item -> item.pictures().stream().findFirst())
                        .flatMap(picture -> generation.cut(picture).flatMap(shape -> {
                            var replaced = Fitting.replaced(shape.part());
                            Predicate<Spot> there =
                                    spot -> worn.shows(replaced, spot.x() / frame.width(), spot.y() / frame.height());
                            return Fitting.of(shape, body, there)
                                    .map(patches -> Dressed.of(id, picture, shape, patches, frame));
                        })))
                .flatMap(found -> found);
    }

    private static Optional<Item> item(String id, ServingGeneration generation) {
        try {
            return generation.catalogue().find(new ItemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
