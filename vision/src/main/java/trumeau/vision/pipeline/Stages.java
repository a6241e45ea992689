package trumeau.vision.pipeline;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trumeau.vision.body.Body;
import trumeau.vision.body.Spotlight;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.Locator;
import trumeau.vision.locate.MotionGate;
import trumeau.vision.locate.MotionGate.Findings;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.tag.TagRead;
import trumeau.vision.tag.TagReader;
import trumeau.vision.track.Observation;
import trumeau.vision.track.Scene;
import trumeau.vision.track.Tracker;

/** The stages that one frame goes through. Used by one thread. */
final class Stages {

    /** Reading tags costs more than all else, so only every so many of the frames that are looked at. */
    private static final int FRAMES_PER_TAG_READ = 4;

    private final Supplier<? extends RecogniserLease> recogniser;
    private final Supplier<? extends Locator> locators;
    private final Supplier<? extends TagReader> tagReaders;
    private final BooleanSupplier wearing;
    private Optional<Locator> locator = Optional.empty();
    private Optional<TagReader> tags = Optional.empty();
    private MotionGate gate = new MotionGate();
    private WeakReference<@Nullable GarmentRecogniser> served = new WeakReference<>(null);
    private Tracker tracker = new Tracker();
    private BodyFollower follower = new BodyFollower();
    private Optional<Body> body = Optional.empty();
    private final WornNames names = new WornNames();
    private Trouble.Stage at = Trouble.Stage.LOCATE;
    private int frames;

    Stages(
            Supplier<? extends RecogniserLease> recogniser,
            Supplier<? extends Locator> locators,
            Supplier<? extends TagReader> tagReaders) {
        this(recogniser, locators, tagReaders, () -> false);
    }

    /** With a question that is asked once a frame: whether what people wear is to be seen, not what they hold. */
    Stages(
            Supplier<? extends RecogniserLease> recogniser,
            Supplier<? extends Locator> locators,
            Supplier<? extends TagReader> tagReaders,
            BooleanSupplier wearing) {
        this.wearing = wearing;
        this.recogniser = recogniser;
        this.locators = locators;
        this.tagReaders = tagReaders;
    }

    Scene understand(Frame frame) {
        at = Trouble.Stage.RECOGNISE;
        try (var lease = recogniser.get()) {
            if (lease.get() != served.get()) {
                names.forget();
            }
            served = new WeakReference<>(lease.get());
            at = Trouble.Stage.LOCATE;
            var seen = gate.opens(frame) ? see(frame, lease.get()) : nothing(frame);
            at = Trouble.Stage.TRACK;
            var scene = tracker.follow(seen.observation(), lease.get()::certaintyOf);
            return seen.worn().map(worn -> scene.wearing(worn, seen.body())).orElse(scene);
        }
    }

    /** What was seen in a frame, the pixels of what somebody wears, and that person's joints. */
    private record Seen(Observation observation, Optional<WornLayers> worn, Optional<Body> body) {}

    private Seen see(Frame frame, GarmentRecogniser served) {
        var boxes = locator().locate(frame);
        at = Trouble.Stage.RECOGNISE;
        var person = wearing.getAsBoolean() ? person(frame, served, boxes) : nobody();
        var worn = person.map(PersonSighting::sightings).orElse(List.of());
        var sightings = worn.isEmpty() ? look(served, frame, boxes) : garments(served, worn);
        at = Trouble.Stage.READ_TAGS;
        var reads = readTags(frame);
        var idle = boxes.isEmpty() && worn.isEmpty() && reads.isEmpty() && !tracker.follows();
        gate.found(idle ? Findings.NOTHING : Findings.SOMETHING);
        return new Seen(
                new Observation(frame.number(), frame.capturedAt(), sightings, reads, !worn.isEmpty()),
                person.map(PersonSighting::layers).filter(layers -> !layers.isEmpty()),
                person.isPresent() ? body : Optional.empty());
    }

    /**
     * Who stands there: the body that is followed, else, say for a model without nets of the body, what was located.
     */
    private Optional<PersonSighting> person(Frame frame, GarmentRecogniser served, List<Box> boxes) {
        body = served.follow(frame, follower);
        var bodyBox = body.flatMap(there -> there.mask().box(frame.width(), frame.height()));
        var place = bodyBox.or(() -> boxes.stream().findFirst());
        if (place.isEmpty() || follower.hasChanged()) {
            names.forget();
        }
        var seenWorn = place.flatMap(at -> served.seeWorn(frame, at, names));
        var person =
                seenWorn.map(seen -> body.map(there -> seen.with(there, frame)).orElse(seen));
        return follower.seesBystanders() && bodyBox.isPresent()
                ? person.map(
                        seen -> seen.in(Spotlight.on(body.get().mask(), bodyBox.get(), frame.width(), frame.height())))
                : person;
    }

    private Optional<PersonSighting> nobody() {
        names.forget();
        return Optional.empty();
    }

    private static Seen nothing(Frame frame) {
        return new Seen(
                new Observation(frame.number(), frame.capturedAt(), List.of(), List.of()),
                Optional.empty(),
                Optional.empty());
    }

    /** The stage that was last begun. */
    Trouble.Stage at() {
        return at;
    }

    /** Follows nothing any longer; track numbers go on. */
    void forget() {
        tracker = new Tracker(tracker.lastId());
        follower = new BodyFollower();
        names.forget();
    }

    /** Starts anew after a failure what failed; a locator that didn't keeps what it learnt. */
    void restart() {
        forget();
        gate = new MotionGate();
        if (at == Trouble.Stage.LOCATE) {
            locator = Optional.empty();
        }
        if (at == Trouble.Stage.READ_TAGS) {
            tags = Optional.empty();
        }
    }

    /** Whether a recogniser serves that is not the one of the last frame. */
    boolean anotherServes() {
        try (var lease = recogniser.get()) {
            return lease.get() != served.get();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Locator locator() {
        var used = locator.isPresent() ? locator.get() : locators.get();
        locator = Optional.of(used);
        return used;
    }

    private TagReader tags() {
        var used = tags.isPresent() ? tags.get() : tagReaders.get();
        tags = Optional.of(used);
        return used;
    }

    private static List<Sighting> look(GarmentRecogniser recogniser, Frame frame, List<Box> boxes) {
        var sightings = new ArrayList<Sighting>();
        for (var box : boxes) {
            sightings.add(recogniser.look(frame, box));
        }
        return garments(recogniser, sightings);
    }

    private static List<Sighting> garments(GarmentRecogniser recogniser, List<Sighting> sightings) {
        return sightings.stream().filter(recogniser::isGarment).toList();
    }

    private List<TagRead> readTags(Frame frame) {
        return frames++ % FRAMES_PER_TAG_READ == 0 ? tags().read(frame) : List.of();
    }
}
