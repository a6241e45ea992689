package trumeau.kiosk.still;

import trumeau.kiosk.overlay.FrameMessage;

/** The way to the page that asked; each call returns without waiting for it. */
public interface StillLine {

    /** So many of so many steps are done. */
    void progress(int done, int of);

    /** There will be none; the last word. */
    void failed(StillFailure why);

    /** Here it is; the last word. */
    void made(FrameMessage still);
}
