package trumeau.vision.pipeline;

import java.util.Objects;

/**
 * A stage of the scene loop failed.
 *
 * @param restarts how often within the last 60 s
 */
public record Trouble(Stage stage, Course course, int restarts, Throwable cause) {

    public Trouble {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(cause, "cause");
    }

    /** Which stage. */
    public enum Stage {
        LOCATE,
        RECOGNISE,
        READ_TAGS,
        TRACK,
        LISTEN
    }

    /** What is done about it. */
    public enum Course {
        /** It was started anew and goes on with the next frame. */
        RESTARTED,
        /** It failed too often. Frames go on with empty scenes; a person must act. */
        GIVEN_UP
    }
}
