package trumeau.kiosk.light;

/** The light did not change; the message says what to look at. */
public final class LightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LightException(String message, Throwable cause) {
        super(message, cause);
    }
}
