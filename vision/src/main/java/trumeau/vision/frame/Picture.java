package trumeau.vision.frame;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;

/** One picture as a source gave it, before it becomes a {@link Frame}. */
public sealed interface Picture {

    /** When it was taken. */
    Instant capturedAt();

    /** The part that is picture; the rest is letterbox. */
    Box content();

    /**
     * A picture as encoded bytes (JPEG), which go to the glass as they came.
     *
     * @param jpeg owned by this record from now on; not copied, so nobody may write to it any more
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture is compared by nobody
    record Encoded(byte[] jpeg, Instant capturedAt, Box content) implements Picture {
        public Encoded {
            Objects.requireNonNull(jpeg, "jpeg");
            Objects.requireNonNull(capturedAt, "capturedAt");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * A picture as pixels: rows from the top, 3 bytes a pixel in the order blue, green, red, no padding.
     *
     * @param bgr position 0, limit {@code width * height * 3}; owned by this record until the next picture is asked for
     */
    record Pixels(ByteBuffer bgr, int width, int height, Instant capturedAt, Box content) implements Picture {
        public Pixels {
            Objects.requireNonNull(capturedAt, "capturedAt");
            Objects.requireNonNull(content, "content");
            if (width < 1
                    || height < 1
                    || bgr.remaining() != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
                throw new IllegalArgumentException(width + "x" + height + " pixels need " + 3L * width * height
                        + " bytes, not " + bgr.remaining());
            }
        }
    }
}
