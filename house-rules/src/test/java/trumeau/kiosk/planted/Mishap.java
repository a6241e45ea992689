package trumeau.kiosk.planted;

/** An exception of our own is no generic one, though it calls the generic one's constructor. */
class Mishap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mishap(String message) {
        super(message);
    }
}
