package trumeau.kiosk.speech;

/** Nothing could be said. */
public final class SpeechException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SpeechException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SpeechException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What the matter was. */
    public enum Reason {
        /** The program isn't there. */
        ABSENT,
        /** Too many at once, or too many lately. */
        BUSY,
        /** The program gave no sound, or not in time. */
        FAILED
    }
}
