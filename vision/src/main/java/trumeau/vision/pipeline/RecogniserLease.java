package trumeau.vision.pipeline;

/** The right to use a recogniser until closed, so that it isn't swapped away in the middle of a frame. */
public interface RecogniserLease extends AutoCloseable {

    GarmentRecogniser get();

    @Override
    void close();
}
