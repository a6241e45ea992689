package trumeau.kiosk.wiring;

import trumeau.device.store.DeviceStore;

/** Keeps things in the device's store; is told when it is there, before anything serves, and before it closes. */
public interface StoreSink {

    void storeOpened(DeviceStore store);

    void storeCloses();
}
