package trumeau.kiosk.wiring;

import trumeau.vision.presence.Presence;

/** Is told that somebody came before the device or left it, never who; on the sensor's thread; must be quick. */
@FunctionalInterface
public interface PresenceSink {
    void noticed(Presence presence);
}
