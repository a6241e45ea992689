package trumeau.kiosk.wiring;

import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.frame.CameraState;

/** Is told when the device's state changes, on the thread that changed it; must be quick. */
public interface StateSink {

    /**
     * The app was started.
     *
     * @param store closed after {@link #stopping}
     */
    default void started(Settings settings, DeviceStore store) {}

    default void stopping() {}

    default void cameraChanged(CameraState camera) {}

    /** A sync began or ended. */
    default void syncChanged() {}

    /** Another generation serves. */
    default void generationChanged() {}

    /** Figures of stock or price are others than a moment ago. */
    default void goodsChanged() {}
}
