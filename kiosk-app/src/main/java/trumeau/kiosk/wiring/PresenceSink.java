package trumeau.kiosk.wiring;

import trumeau.vision.presence.Presence;

/** Is told that somebody came before the device or all have left it, never who; on a sensor's thread; must be quick. */
@FunctionalInterface
public interface PresenceSink {
    void noticed(Presence presence);

    /** A sensor failed: what it said last holds no more. */
    default void failed() {}
}
