package trumeau.vision.evaluate;

/** Hears how far a measure is. */
@FunctionalInterface
public interface Progress {
    void done(int photos, int of);
}
