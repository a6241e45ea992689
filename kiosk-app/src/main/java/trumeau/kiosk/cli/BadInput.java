package trumeau.kiosk.cli;

/** What was typed can't be done; the message says what to type instead. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
