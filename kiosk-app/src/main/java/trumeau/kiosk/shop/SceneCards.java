package trumeau.kiosk.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;
import trumeau.vision.track.Scene;

/** Gives each garment its cards, and asks the recommender only when a garment changes. One thread. */
final class SceneCards {

    private final Visit visit;
    private final Map<Long, Answered> answers = new HashMap<>();

    SceneCards(Visit visit) {
        this.visit = visit;
    }

    /** A scene with its cards, and whether any of it is new since the last one. */
    record Told(SceneView scene, Change change) {}

    /** Whether pages must be told. */
    enum Change {
        NONE,
        GARMENTS
    }

    Told of(Scene scene, ServingGeneration serving) {
        var before = Map.copyOf(answers);
        var views = new ArrayList<GarmentView>();
        answers.keySet().retainAll(scene.garments().stream().map(Garment::track).toList());
        for (var garment : scene.garments()) {
            views.add(GarmentView.of(garment, answer(garment, serving).advice()));
        }
        if (!views.isEmpty()) {
            visit.sign();
        }
        var change = before.equals(answers) ? Change.NONE : Change.GARMENTS;
        return new Told(new SceneView(scene.frame(), Optional.of(scene.capturedAt()), views), change);
    }

    private Answered answer(Garment garment, ServingGeneration serving) {
        var key = Key.of(garment, serving.number());
        var known = answers.get(garment.track());
        if (known != null && known.key().equals(key)) {
            return known;
        }
        var fresh = new Answered(key, advice(garment, serving));
        answers.put(garment.track(), fresh);
        return fresh;
    }

    private Advice advice(Garment garment, ServingGeneration serving) {
        var query = new GarmentToQuery(serving.catalogue()).of(garment, anchors(garment));
        var advice = new Cards(serving).advice(serving.recommender().recommend(query));
        if (advice.claim().equals("this-item") && !advice.cards().isEmpty()) {
            visit.about(new ItemId(advice.cards().get(0).itemId()));
        }
        return advice;
    }

    /** What the visit was about, this garment's own earlier answer apart: it must not be hidden from itself. */
    private List<ItemId> anchors(Garment garment) {
        var own = Optional.ofNullable(answers.get(garment.track()))
                .filter(known -> known.advice().claim().equals("this-item"))
                .map(known -> known.advice().cards().get(0).itemId());
        return visit.items().stream()
                .filter(item -> own.isEmpty() || !own.get().equals(item.value()))
                .toList();
    }

    /** What makes a garment another one for a shopper; where it is held does not. */
    private record Key(
            long generation, Garment.Certainty certainty, String category, ColourName colour, Optional<String> tag) {

        static Key of(Garment garment, long generation) {
            return new Key(
                    generation,
                    garment.certainty(),
                    garment.best().category(),
                    garment.colour().name(),
                    garment.tag().map(TagRead::text));
        }
    }

    private record Answered(Key key, Advice advice) {}
}
