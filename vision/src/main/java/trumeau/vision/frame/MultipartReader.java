package trumeau.vision.frame;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * Finds the JPEGs in a multipart stream. Headers and boundaries are passed over: a picture begins at the mark FF D8 FF
 * and ends where its last segment says, so cameras that count wrongly, or not at all, are read too, and a thumbnail
 * inside a picture doesn't end it. A picture that breaks off or is too long is dropped and the search goes on.
 */
final class MultipartReader implements ReadAhead.Reader {

    private static final System.Logger LOG = System.getLogger(MultipartReader.class.getName());
    private static final int MOST_BYTES = PushedFrames.MOST_BYTES;
    /** So much without a picture is no camera's stream. */
    private static final int MOST_GARBAGE = 2 * MOST_BYTES;

    private final InputStream stream;
    private final InstantSource clock;
    private final JpegWalk walk;

    MultipartReader(InputStream stream, InstantSource clock) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.clock = clock;
        this.walk = new JpegWalk(this.stream, MOST_BYTES);
    }

    @Override
    public Picture read() {
        try {
            while (true) {
                seekStart();
                var at = clock.instant();
                if (walk.finish()) {
                    return new Picture.Encoded(walk.bytes(), at, Box.WHOLE);
                }
                LOG.log(System.Logger.Level.WARNING, "a picture of the stream broke off; dropped");
            }
        } catch (IOException e) {
            throw new VisionException(
                    Reason.CAMERA_LOST, "the camera's stream ended; check the network camera and its address", e);
        }
    }

    private void seekStart() throws IOException {
        var last = 0;
        for (var passed = 0; passed < MOST_GARBAGE; passed++) {
            var next = stream.read();
            if (next < 0) {
                throw new IOException("end of stream");
            }
            last = ((last << 8) | next) & 0xFFFFFF;
            if (last == 0xFFD8FF) {
                return;
            }
        }
        throw new IOException("no JPEG within " + MOST_GARBAGE + " bytes");
    }

    @Override
    public void interrupt() {
        close();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the camera's stream could not be closed", e);
        }
    }
}
