package trumeau.kiosk.teach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.StateSink;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Teaching;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

/** What was taught, kept and laid beside whatever generation serves. Any thread. */
@ApplicationScoped
public class TaughtThings implements StateSink {

    private static final System.Logger LOG = System.getLogger(TaughtThings.class.getName());

    private final Serving serving;
    private final Path data;
    private final InstantSource clock;
    private @Nullable LessonBook book;

    @Inject
    public TaughtThings(Serving serving, @ConfigProperty(name = "trumeau.data") Path data, InstantSource clock) {
        this.serving = serving;
        this.data = data;
        this.clock = clock;
    }

    /** How a lesson stands to what serves now. */
    public enum Standing {
        ON,
        UNDONE,
        /** Another model serves than the one it was taught to. */
        SET_ASIDE,
        /** The catalogue lacks the item. */
        NOT_CARRIED;

        static Standing of(TaughtLesson taught, ServingGeneration generation) {
            if (taught.state() == TaughtLesson.State.UNDONE) {
                return UNDONE;
            }
            if (!taught.lesson().space().equals(generation.recogniser().space())) {
                return SET_ASIDE;
            }
            return isCarried(taught.lesson(), generation) ? ON : NOT_CARRIED;
        }
    }

    @Override
    public void generationChanged() {
        try {
            relearn();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what was taught does not count now", e);
        }
    }

    /** All lessons, the newest first. */
    public List<TaughtLesson> lessons() {
        return book().lessons();
    }

    TaughtLesson keep(Lesson lesson, String by, Trial trial) {
        var kept = book().add(lesson, by, trial);
        relearn();
        return kept;
    }

    /** Takes a lesson back; empty when there is none of this number. */
    public Optional<TaughtLesson> undo(long number) {
        return change(kept -> kept.undo(number));
    }

    /** Lets a lesson count again; empty when there is none of this number. */
    public Optional<TaughtLesson> redo(long number) {
        return change(kept -> kept.redo(number));
    }

    private Optional<TaughtLesson> change(Function<LessonBook, Optional<TaughtLesson>> way) {
        var changed = way.apply(book());
        relearn();
        return changed;
    }

    private synchronized LessonBook book() {
        if (book == null) {
            book = LessonBook.open(data, clock);
        }
        return book;
    }

    /** One after the other, so that the last change is what counts. */
    private synchronized void relearn() {
        var kept = book();
        serving.ask(generation -> {
            generation.recogniser().learn(teaching(kept, generation));
            return generation;
        });
    }

    /** What a book's lessons come to beside a generation: those of its model, about items that it has. */
    public static Teaching teaching(LessonBook book, ServingGeneration generation) {
        EmbeddingSpaceId space = generation.recogniser().space();
        var lessons = book.countingIn(space).stream()
                .filter(lesson -> isCarried(lesson, generation))
                .toList();
        return Teaching.of(space, lessons, new CatalogueLooks(generation.catalogue(), generation.vectors()));
    }

    private static boolean isCarried(Lesson lesson, ServingGeneration generation) {
        return lesson.topic().kind() == Topic.Kind.CATEGORY
                || Topics.item(lesson.topic().name(), generation).isPresent();
    }
}
