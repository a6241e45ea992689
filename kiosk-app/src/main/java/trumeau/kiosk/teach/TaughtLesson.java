package trumeau.kiosk.teach;

import java.time.Instant;
import java.util.Objects;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Trial;

/**
 * A lesson as it stands in the book.
 *
 * @param number never given twice
 * @param by who taught it, as they wrote it; may be empty
 * @param trial what it was measured to do before it counted
 */
public record TaughtLesson(long number, Lesson lesson, Instant at, String by, State state, Trial trial) {

    private static final int LONGEST_NAME = 60;

    public TaughtLesson {
        Objects.requireNonNull(lesson, "lesson");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(trial, "trial");
        if (by.length() > LONGEST_NAME || by.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("who taught it is at most " + LONGEST_NAME + " characters long");
        }
    }

    TaughtLesson in(State other) {
        return new TaughtLesson(number, lesson, at, by, other, trial);
    }

    /** Whether only one of both can count. */
    boolean standsFor(TaughtLesson other) {
        return lesson.topic().equals(other.lesson().topic())
                && lesson.space().equals(other.lesson().space());
    }

    /** What staff decided. */
    public enum State {
        ON,
        UNDONE
    }
}
