package trumeau.kiosk.shop;

/** Is told what becomes of a shopper's list and preferences, on the thread that changed them; must be quick. */
public interface HandListener {

    /** Something was put on the list or taken from it, or declared. */
    default void handChanged(HandView hand) {}

    /** The camera read a code that claims to be a profile; the verdict's code says what came of it. */
    default void profileRead(String verdict) {}
}
