package trumeau.vision.pipeline;

import trumeau.vision.frame.PhotoSet;

/** Measures a recogniser on labelled photos by the same path as the camera's. One photo at a time. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "unused"})
public final class VisionEvaluation {

    @SuppressWarnings("unused")
    public VisionEvaluation(GarmentRecogniser recogniser) {}

    /**
     * Measures.
     *
     * @throws IllegalArgumentException when the photos have no labels that the model knows
     */
    public Evaluation evaluate(PhotoSet photos, Progress progress) {
        throw new UnsupportedOperationException("not yet: " + photos + progress);
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        void done(int photos, int of);
    }
}
