package trumeau.vision.djl.train;

import trumeau.vision.opencv.PictureCache;

/**
 * Pictures in memory and their kinds.
 *
 * @param kinds the number of each picture's kind, as many as there are pictures
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
record Samples(PictureCache pictures, int[] kinds) implements AutoCloseable {

    Samples {
        if (pictures.size() != kinds.length) {
            throw new IllegalArgumentException(pictures.size() + " pictures with " + kinds.length + " kinds");
        }
    }

    int size() {
        return kinds.length;
    }

    @Override
    public void close() {
        pictures.close();
    }
}
