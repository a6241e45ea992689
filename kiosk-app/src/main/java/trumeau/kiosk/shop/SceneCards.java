package trumeau.kiosk.shop;

import java.time.Duration;
import java.time.Instant;
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

/**
 * Gives each garment its cards. It asks the recommender when a garment changes, and once a second whether by now
 * something else can be claimed of it: the first frames of a garment are seldom its best. One thread.
 */
final class SceneCards {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Visit visit;
    private final Map<Long, Answered> answers = new HashMap<>();
    private final Map<Long, Instant> lookedAt = new HashMap<>();

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
        var tracks = scene.garments().stream().map(Garment::track).toList();
        answers.keySet().retainAll(tracks);
        lookedAt.keySet().retainAll(tracks);
        for (var garment : scene.garments()) {
            views.add(GarmentView.of(
                    garment, answer(garment, serving, scene.capturedAt()).advice()));
        }
        if (!views.isEmpty()) {
            visit.sign();
        }
        var change = before.equals(answers) ? Change.NONE : Change.GARMENTS;
        return new Told(new SceneView(scene.frame(), Optional.of(scene.capturedAt()), views), change);
    }

    private Answered answer(Garment garment, ServingGeneration serving, Instant now) {
        var key = Key.of(garment, serving.number());
        var known = Optional.ofNullable(answers.get(garment.track()))
                .filter(answered -> answered.key().equals(key));
        if (known.isPresent()
                && now.isBefore(
                        lookedAt.getOrDefault(garment.track(), Instant.MIN).plus(LOOK_AGAIN))) {
            return known.get();
        }
        lookedAt.put(garment.track(), now);
        var fresh = new Answered(key, advice(garment, serving));
        var same = known.filter(answered -> answered.claim().equals(fresh.claim()));
        var answer = same.orElse(fresh);
        answers.put(garment.track(), answer);
        return answer;
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

    private record Answered(Key key, Advice advice) {

        /** What is said of the garment; cards that only changed places are no news to a shopper. */
        List<String> claim() {
            return advice.claim().equals("this-item")
                    ? List.of(advice.claim(), advice.cards().get(0).itemId())
                    : List.of(advice.claim());
        }
    }
}
