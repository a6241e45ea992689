package trumeau.kiosk.overlay;

/** The way to one page. */
@FunctionalInterface
public interface ScreenLine {

    /** Sends without waiting; a page that is gone is no error. */
    void send(FrameMessage message);
}
