package trumeau.kiosk.wiring;

import trumeau.vision.frame.CameraState;

/** Is told when the device's state changes, on the thread that changed it; must be quick. */
public interface StateSink {

    default void cameraChanged(CameraState camera) {}

    /** A sync began or ended. */
    default void syncChanged() {}

    /** Another generation serves. */
    default void generationChanged() {}

    /** Figures of stock or price are others than a moment ago. */
    default void goodsChanged() {}
}
