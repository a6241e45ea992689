package trumeau.kiosk.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;
import trumeau.vision.track.Scene;

/**
 * Gives each garment its cards. It asks the recommender when a garment changes or a visit ended, and once a second
 * whether by now something else can be claimed of it: the first frames of a garment are seldom its best. One thread.
 *
 * <p>A garment that is still there after a visit's end is asked about anew, since its cards went with what that visit
 * was about; the next visit isn't about it.
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
        var moment = new Moment(scene.capturedAt(), visit.number(), Wanted.of(visit.wishes()));
        var views = new ArrayList<GarmentView>();
        var tracks = scene.garments().stream().map(Garment::track).toList();
        answers.keySet().retainAll(tracks);
        lookedAt.keySet().retainAll(tracks);
        for (var garment : scene.garments()) {
            var answer = answer(garment, serving, moment);
            views.add(GarmentView.of(garment, answer.advice()));
        }
        if (!views.isEmpty()) {
            visit.sign();
            visit.wishes().sawLive(scene.garments());
        }
        var change = before.equals(answers) ? Change.NONE : Change.GARMENTS;
        return new Told(new SceneView(scene.frame(), Optional.of(scene.capturedAt()), views), change);
    }

    private Answered answer(Garment garment, ServingGeneration serving, Moment now) {
        var key = Key.of(garment, serving, now);
        var before = Optional.ofNullable(answers.get(garment.track()));
        var known = before.filter(answered -> answered.key().equals(key));
        if (known.isPresent() && !isTimeToLookAgain(garment, now.capturedAt())) {
            return known.get();
        }
        lookedAt.put(garment.track(), now.capturedAt());
        var fresh = new Answered(key, advice(garment, serving));
        var same = known.filter(answered -> answered.claim().equals(fresh.claim()));
        if (same.isEmpty()
                && before.stream().allMatch(answered -> answered.key().visit() == now.visit())) {
            fresh.item().ifPresent(item -> visit.about(item, now.visit()));
        }
        var answer = same.orElse(fresh);
        answers.put(garment.track(), answer);
        return answer;
    }

    /** Or the last look was in the future: then the clock was set back. */
    private boolean isTimeToLookAgain(Garment garment, Instant now) {
        var last = lookedAt.getOrDefault(garment.track(), Instant.MIN);
        return now.isBefore(last) || !now.isBefore(last.plus(LOOK_AGAIN));
    }

    private Advice advice(Garment garment, ServingGeneration serving) {
        return new Adviser(serving, visit).about(garment, anchors(garment));
    }

    /** What the visit was about, this garment's own earlier answer apart: it must not be hidden from itself. */
    private List<ItemId> anchors(Garment garment) {
        var own = Optional.ofNullable(answers.get(garment.track())).flatMap(Answered::item);
        return visit.items().stream()
                .filter(item -> own.isEmpty() || !own.get().equals(item))
                .toList();
    }

    /** What makes a garment another one for a shopper; where it is held does not. */
    private record Key(
            long generation,
            long goods,
            long visit,
            Garment.Certainty certainty,
            String category,
            ColourName colour,
            List<GarmentView.TraitView> traits,
            List<String> tags,
            List<String> options,
            Wanted wanted) {

        static Key of(Garment garment, ServingGeneration serving, Moment now) {
            return new Key(
                    serving.number(),
                    serving.goodsNumber(),
                    now.visit(),
                    garment.certainty(),
                    garment.best().category(),
                    garment.colour().name(),
                    GarmentView.TraitView.of(garment),
                    garment.tags().stream().map(TagRead::text).sorted().toList(),
                    garment.options(),
                    now.wanted());
        }
    }

    /** When a scene was seen, in which visit, and what that wishes. */
    private record Moment(Instant capturedAt, long visit, Wanted wanted) {}

    private record Wanted(Filters filters, Preferences preferences, Whose whose) {
        static Wanted of(Wishes wishes) {
            return new Wanted(wishes.filters(), wishes.preferences(), wishes.whose());
        }
    }

    private record Answered(Key key, Advice advice) {

        /** What is said of the garment; cards that only changed places are no news to a shopper. */
        List<String> claim() {
            return Stream.concat(Stream.of(advice.claim()), item().map(ItemId::value).stream())
                    .toList();
        }

        /** The very item that the garment is, where that is known. */
        Optional<ItemId> item() {
            return advice.item();
        }
    }
}
