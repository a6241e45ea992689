package trumeau.kiosk.teach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import trumeau.device.disk.DurableFiles;
import trumeau.kiosk.wiring.ServingException;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Trial;

/**
 * All lessons of a device, in one file of its data folder that a release never touches. A change lies on the disk
 * before it counts. Nothing is deleted: what was undone can be redone, and what was taught to another model waits for
 * it. Whoever opens it holds the data folder. Any thread.
 */
public final class LessonBook {

    /** In the data folder. */
    public static final String FILE = "taught.json";

    private static final System.Logger LOG = System.getLogger(LessonBook.class.getName());
    private static final int MOST = 500;

    private final Path file;
    private final InstantSource clock;
    private List<TaughtLesson> lessons;

    private LessonBook(Path file, InstantSource clock, List<TaughtLesson> lessons) {
        this.file = file;
        this.clock = clock;
        this.lessons = List.copyOf(lessons);
    }

    /**
     * Opens the book of a data folder. One that can't be understood is put aside, never deleted, and an empty one
     * begun.
     *
     * @throws ServingException when it can't be read, or not be put aside
     */
    public static LessonBook open(Path data, InstantSource clock) {
        var file = data.resolve(FILE);
        try {
            return new LessonBook(
                    file, clock, Files.exists(file) ? LessonFile.read(Files.readAllBytes(file)) : List.of());
        } catch (IllegalArgumentException e) {
            putAside(file, clock, e);
            return new LessonBook(file, clock, List.of());
        } catch (IOException e) {
            throw new ServingException("can't read what was taught, " + file + "; make it readable", e);
        }
    }

    /** All lessons, the newest first. */
    public synchronized List<TaughtLesson> lessons() {
        var newestFirst = new ArrayList<>(lessons);
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Those that are on and hold in this space. */
    synchronized List<Lesson> countingIn(EmbeddingSpaceId space) {
        return lessons.stream()
                .filter(taught -> taught.state() == TaughtLesson.State.ON)
                .map(TaughtLesson::lesson)
                .filter(lesson -> lesson.space().equals(space))
                .toList();
    }

    /**
     * Adds a lesson that counts from now on; an older one about the same thing is undone.
     *
     * @throws ServingException when it can't be written; then nothing has changed
     * @throws IllegalArgumentException when the book is full
     */
    public synchronized TaughtLesson add(Lesson lesson, String by, Trial trial) {
        if (lessons.size() >= MOST) {
            throw new IllegalArgumentException(
                    file + " holds " + MOST + " lessons, more than a device needs; remove it to begin anew");
        }
        var number = lessons.stream().mapToLong(TaughtLesson::number).max().orElse(0) + 1;
        var added = new TaughtLesson(number, lesson, clock.instant(), by, TaughtLesson.State.ON, trial);
        var all = new ArrayList<>(changed(old -> old.standsFor(added) ? old.in(TaughtLesson.State.UNDONE) : old));
        all.add(added);
        write(all);
        return added;
    }

    /** A lesson no longer counts; empty when there is none of this number. */
    public synchronized Optional<TaughtLesson> undo(long number) {
        return find(number).map(found -> {
            write(changed(old -> old.number() == number ? old.in(TaughtLesson.State.UNDONE) : old));
            return found;
        });
    }

    /** A lesson counts again, in place of any other about the same thing; empty when there is none of this number. */
    public synchronized Optional<TaughtLesson> redo(long number) {
        return find(number).map(found -> {
            write(changed(old -> old.number() == number
                    ? old.in(TaughtLesson.State.ON)
                    : old.standsFor(found) ? old.in(TaughtLesson.State.UNDONE) : old));
            return found;
        });
    }

    private Optional<TaughtLesson> find(long number) {
        return lessons.stream().filter(taught -> taught.number() == number).findFirst();
    }

    private List<TaughtLesson> changed(UnaryOperator<TaughtLesson> change) {
        return lessons.stream().map(change).toList();
    }

    private void write(List<TaughtLesson> all) {
        try {
            DurableFiles.replace(file, LessonFile.write(all));
            lessons = List.copyOf(all);
        } catch (IOException e) {
            throw new ServingException("can't write what was taught to " + file + "; free some space", e);
        }
    }

    private static void putAside(Path file, InstantSource clock, IllegalArgumentException why) {
        var aside = file.resolveSibling(
                FILE + ".unreadable-" + clock.instant().toString().replace(":", ""));
        try {
            DurableFiles.rename(file, aside);
            LOG.log(System.Logger.Level.ERROR, "what was taught can't be read and is put aside as " + aside, why);
        } catch (IOException e) {
            throw new ServingException("can't put the unreadable " + file + " aside; remove it", e);
        }
    }
}
