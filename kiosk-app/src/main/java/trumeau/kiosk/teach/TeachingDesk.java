package trumeau.kiosk.teach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.teach.TeachingRefused.Reason;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;
import trumeau.vision.track.Garment;
import trumeau.vision.track.Scene;

/**
 * Makes lessons: one at a time, of photos or of what is held before the camera. A photo is looked at and forgotten; a
 * lesson in the making is forgotten with the app. Any thread.
 */
@ApplicationScoped
public class TeachingDesk implements SceneSink {

    private final Serving serving;
    private final TaughtThings taught;
    private volatile List<Garment> before = List.of();
    private @Nullable LessonDraft draft;

    @Inject
    public TeachingDesk(Serving serving, TaughtThings taught) {
        this.serving = serving;
        this.taught = taught;
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        before = scene.garments();
    }

    @Override
    public void onSilence() {
        before = List.of();
    }

    /** What is shown of teaching now. */
    public synchronized TeachingView view() {
        var made = Optional.ofNullable(draft);
        return served(generation -> TeachingView.of(made, taught.lessons(), generation));
    }

    /**
     * Begins a lesson in place of any other in the making.
     *
     * @throws TeachingRefused BAD_NAME, ITEM_UNKNOWN, NO_RELEASE
     */
    public synchronized TeachingView begin(Topic.Kind kind, String name, String by) {
        draft = served(generation -> LessonDraft.begin(
                kind == Topic.Kind.ITEM ? Topics.item(generation, name) : Topics.category(name, generation),
                by.strip(),
                generation.recogniser().space()));
        return view();
    }

    /** Forgets the lesson in the making. */
    public synchronized TeachingView cancel() {
        draft = null;
        return view();
    }

    /**
     * Adds what is held before the camera, the largest of several.
     *
     * @throws TeachingRefused NO_LESSON, NOTHING_SEEN and those of a view
     */
    public TeachingView addSeen() {
        var seen = before.stream()
                .max(Comparator.comparingDouble(garment -> area(garment.box())))
                .orElseThrow(() -> new TeachingRefused(
                        Reason.NOTHING_SEEN, "no garment is before the camera; hold it up, flat and whole"));
        return add(seen.embedding());
    }

    /**
     * Adds a photo (JPEG, PNG, WebP).
     *
     * @throws TeachingRefused NO_LESSON, NOTHING_SEEN and those of a view
     * @throws trumeau.vision.VisionException PICTURE_EMPTY, PICTURE_UNREADABLE or PICTURE_TOO_LARGE
     */
    public TeachingView addPhoto(byte[] photo) {
        var seen = served(generation -> generation.recogniser().sight(photo).map(Sighting::embedding));
        return add(seen.orElseThrow(
                () -> new TeachingRefused(Reason.NOTHING_SEEN, "nothing in this photo could be a garment")));
    }

    private synchronized TeachingView add(Embedding view) {
        return change(made -> made.with(view));
    }

    /** Takes a view out again, counted from 0. */
    public synchronized TeachingView remove(int index) {
        return change(made -> made.without(index));
    }

    /**
     * Measures what the lesson would do.
     *
     * @throws TeachingRefused NO_LESSON, TOO_FEW_PHOTOS, OTHER_MODEL
     */
    public synchronized TeachingView measure() {
        return change(made -> {
            var lesson = made.lesson();
            return made.measured(served(generation -> {
                requireSameModel(lesson, generation);
                return generation.recogniser().teaching().tryOut(lesson);
            }));
        });
    }

    /**
     * The measured lesson counts from now on.
     *
     * @throws TeachingRefused NO_LESSON, NOT_MEASURED, OTHER_MODEL
     */
    public synchronized TeachingView keep() {
        var made = made();
        var trial = made.trial()
                .orElseThrow(() -> new TeachingRefused(Reason.NOT_MEASURED, "measure the lesson before it counts"));
        var lesson = made.lesson();
        served(generation -> {
            requireSameModel(lesson, generation);
            return generation;
        });
        taught.keep(lesson, made.by(), trial);
        draft = null;
        return view();
    }

    /** Takes a lesson back. */
    public TeachingView undo(long number) {
        if (taught.undo(number).isEmpty()) {
            throw none(number);
        }
        return view();
    }

    /** Lets a lesson count again. */
    public TeachingView redo(long number) {
        if (taught.redo(number).isEmpty()) {
            throw none(number);
        }
        return view();
    }

    private TeachingView change(UnaryOperator<LessonDraft> change) {
        draft = change.apply(made());
        return view();
    }

    private LessonDraft made() {
        if (draft == null) {
            throw new TeachingRefused(Reason.NO_LESSON, "begin a lesson first: say what is to be taught");
        }
        return draft;
    }

    private <T> T served(java.util.function.Function<ServingGeneration, T> question) {
        return serving.ask(question)
                .orElseThrow(() -> new TeachingRefused(Reason.NO_RELEASE, "no release was installed yet"));
    }

    private static void requireSameModel(Lesson lesson, ServingGeneration generation) {
        if (!lesson.space().equals(generation.recogniser().space())) {
            throw new TeachingRefused(
                    Reason.OTHER_MODEL, "another model serves since this lesson was begun; begin it again");
        }
    }

    private static TeachingRefused none(long number) {
        return new TeachingRefused(Reason.NO_LESSON, "there is no lesson " + number);
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }
}
