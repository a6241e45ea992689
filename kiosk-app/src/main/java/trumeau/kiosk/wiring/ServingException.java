package trumeau.kiosk.wiring;

/** A generation can't serve; the message says why and what to do. */
public final class ServingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServingException(String message) {
        super(message);
    }

    public ServingException(String message, Throwable cause) {
        super(message, cause);
    }
}
