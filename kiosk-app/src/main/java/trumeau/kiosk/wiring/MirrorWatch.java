package trumeau.kiosk.wiring;

/** Knows whether people stand before this camera to see what they wear. Any thread. */
@FunctionalInterface
public interface MirrorWatch {
    boolean mirrorIsOpen();
}
