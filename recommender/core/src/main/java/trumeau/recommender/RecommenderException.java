package trumeau.recommender;

import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A file or model that the recommender was given can't be used. */
public final class RecommenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long NOWHERE = -1;

    private final Reason reason;
    private final long position;

    public RecommenderException(Reason reason, String message) {
        this(reason, message, NOWHERE, null);
    }

    public RecommenderException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, message, NOWHERE, cause);
    }

    private RecommenderException(Reason reason, String message, long position, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.position = position;
    }

    /** A text that is wrong in this line, counted from 1. */
    public static RecommenderException inLine(Reason reason, long line, String message) {
        return new RecommenderException(reason, "line " + line + ": " + message, line, null);
    }

    /** A binary file that is wrong at this byte, counted from 0. */
    public static RecommenderException atByte(Reason reason, long offset, String message) {
        return new RecommenderException(reason, "byte " + offset + ": " + message, offset, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The line (from 1) of a text or the byte (from 0) of a binary file, where it is known. */
    public OptionalLong position() {
        return position == NOWHERE ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** What is wrong. */
    public enum Reason {
        /** The bytes are not what their format demands. */
        MALFORMED,
        /** The format is of a version that this app does not read. */
        WRONG_VERSION,
        /** The model speaks of items that the catalogue does not have. */
        WRONG_CATALOGUE,
        /** Vectors of two embedding spaces were to be compared. */
        WRONG_SPACE,
        /** The file can't be read or written. */
        UNREADABLE
    }
}
