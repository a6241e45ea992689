package trumeau.kiosk.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import trumeau.vision.track.Garment;
import trumeau.vision.track.OverlayScene.Callout;
import trumeau.vision.track.Scene;

/**
 * What the shopper answered to "a shirt, a blouse or a top?". An answer holds for as long as its garment is followed
 * and the visit lasts; nothing of it is kept but how many there were. Any thread.
 */
public final class Choices implements VisitHolder {

    private final Visit visit;
    private final Map<Long, List<String>> asked = new HashMap<>();
    private final Map<Long, Choice> chosen = new HashMap<>();
    private final AtomicLong questions = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong withdrawals = new AtomicLong();
    private long visitNumber;

    public Choices(Visit visit) {
        this.visit = Objects.requireNonNull(visit, "visit");
    }

    private record Choice(String category, List<String> options) {}

    /** The scene as the shopper says it is. */
    public synchronized Scene said(Scene scene) {
        endWithTheVisit();
        forgetGone(scene.garments());
        for (var garment : scene.garments()) {
            hear(garment);
        }
        if (chosen.isEmpty()) {
            return scene;
        }
        var garments = scene.garments().stream().map(this::said).toList();
        var callouts = scene.overlay().callouts().stream().map(this::said).toList();
        var overlay = scene.overlay().with(callouts);
        return new Scene(scene.frame(), scene.capturedAt(), overlay, garments, scene.looseTags());
    }

    /** Whether this garment is asked about and has this among its options; from now on it is that. */
    public synchronized boolean choose(long track, String category) {
        endWithTheVisit();
        var options = Optional.ofNullable(chosen.get(track))
                .map(Choice::options)
                .or(() -> Optional.ofNullable(asked.get(track)));
        if (options.isEmpty() || !options.get().contains(category)) {
            return false;
        }
        chosen.put(track, new Choice(category, options.get()));
        answers.incrementAndGet();
        return true;
    }

    /** Whether there was an answer to take back. */
    public synchronized boolean takeBack(long track) {
        endWithTheVisit();
        var was = chosen.remove(track) != null;
        withdrawals.addAndGet(was ? 1 : 0);
        return was;
    }

    /** Garments that were asked about since the start. */
    public double questions() {
        return questions.get();
    }

    /** Answers since the start, one that replaces another too. */
    public double answers() {
        return answers.get();
    }

    /** Answers that were taken back since the start. */
    public double withdrawals() {
        return withdrawals.get();
    }

    @Override
    public synchronized List<Held> held() {
        endWithTheVisit();
        return List.of(new Held(Held.Kind.CHOICES, chosen.size()));
    }

    @Override
    public synchronized void forget() {
        chosen.clear();
    }

    private void endWithTheVisit() {
        var now = visit.number();
        if (now != visitNumber) {
            chosen.clear();
            visitNumber = now;
        }
    }

    private void forgetGone(List<Garment> garments) {
        Set<Long> tracks = new HashSet<>();
        garments.forEach(garment -> tracks.add(garment.track()));
        asked.keySet().retainAll(tracks);
        chosen.keySet().retainAll(tracks);
    }

    private void hear(Garment garment) {
        if (!garment.options().isEmpty() && asked.put(garment.track(), garment.options()) == null) {
            questions.incrementAndGet();
        }
    }

    private Garment said(Garment garment) {
        var choice = chosen.get(garment.track());
        return choice == null ? garment : garment.chosen(choice.category(), choice.options());
    }

    private Callout said(Callout callout) {
        var choice = chosen.get(callout.track());
        return choice == null ? callout : callout.chosen(choice.category());
    }
}
