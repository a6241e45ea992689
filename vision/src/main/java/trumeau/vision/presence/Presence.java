package trumeau.vision.presence;

/** All that a presence sensor says. */
public enum Presence {
    CAME,
    LEFT
}
