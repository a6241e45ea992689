package trumeau.vision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The world broke on the way from a picture to a garment. */
public final class VisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public VisionException(Reason reason, String message) {
        this(reason, message, null);
    }

    public VisionException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** What broke. */
    public enum Reason {
        CAMERA_ABSENT,
        CAMERA_LOST,
        PICTURE_EMPTY,
        PICTURE_UNREADABLE,
        PICTURE_TOO_LARGE,
        MODEL_MISSING,
        MODEL_MALFORMED,
        MODEL_WRONG,
        ENGINE_FAILED
    }
}
