package trumeau.vision.classify;

import java.nio.ByteBuffer;

/** A net that says what a garment is. Used by one thread at a time. */
public interface GarmentNet extends AutoCloseable {

    /**
     * One pass through the net. Give the same buffer each time: a net keeps the tensor that it made of the last one.
     *
     * @param rgb a direct buffer from position 0: rows from the top, red, green, blue, of the model's input size
     * @return the net's own arrays, valid until the next pass
     * @throws trumeau.vision.VisionException {@code ENGINE_FAILED} when the engine breaks
     */
    NetOutput forward(ByteBuffer rgb);

    @Override
    void close();
}
