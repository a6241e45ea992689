package trumeau.kiosk.teach;

import java.util.Objects;

/** Something can't be taught; the message says what to do. */
public final class TeachingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TeachingRefused(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** Nothing serves yet. */
        NO_RELEASE,
        /** The name is none. */
        BAD_NAME,
        /** The catalogue has no such item. */
        ITEM_UNKNOWN,
        /** No lesson was begun, or there is none of this number. */
        NO_LESSON,
        /** No garment is before the camera, or none in the photo. */
        NOTHING_SEEN,
        /** It adds nothing to a photo that is there already. */
        SAME_PICTURE,
        TOO_FEW_PHOTOS,
        TOO_MANY_PHOTOS,
        /** Another model serves than the one that looked at the photos. */
        OTHER_MODEL,
        /** It was not measured since it last changed. */
        NOT_MEASURED
    }
}
