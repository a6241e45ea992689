package trumeau.vision.frame;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
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
    private byte[] picture = new byte[1 << 17];
    private int length;

    MultipartReader(InputStream stream, InstantSource clock) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.clock = clock;
    }

    @Override
    public Picture read() {
        try {
            while (true) {
                seekStart();
                var at = clock.instant();
                if (readRest()) {
                    return new Picture.Encoded(Arrays.copyOf(picture, length), at, Box.WHOLE);
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a picture of the stream broke off after {0} bytes; dropped",
                        length);
            }
        } catch (IOException e) {
            throw new VisionException(
                    Reason.CAMERA_LOST, "the camera's stream ended; check the network camera and its address", e);
        }
    }

    private void seekStart() throws IOException {
        var last = 0;
        for (var passed = 0; passed < MOST_GARBAGE; passed++) {
            var next = one();
            last = (last << 8 | next) & 0xFFFFFF;
            if (last == 0xFFD8FF) {
                length = 0;
                put(0xFF);
                put(0xD8);
                put(0xFF);
                return;
            }
        }
        throw new IOException("no JPEG within " + MOST_GARBAGE + " bytes");
    }

    /** Reads segment after segment; whether a whole picture came. The first FF of the first segment was read. */
    private boolean readRest() throws IOException {
        var marker = copied();
        while (length < MOST_BYTES) {
            if (marker == 0xD9) {
                return true;
            }
            if (marker == 0xFF) {
                marker = copied();
                continue;
            }
            if (!isSegment(marker) || !copySegment()) {
                return false;
            }
            marker = marker == 0xDA ? skipScan() : nextMarker();
        }
        return false;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xC0 && marker <= 0xFE && marker != 0xD8;
    }

    private boolean copySegment() throws IOException {
        var size = copied() << 8 | copied();
        if (size < 2 || length + size > MOST_BYTES) {
            return false;
        }
        for (var i = 2; i < size; i++) {
            copied();
        }
        return true;
    }

    private int nextMarker() throws IOException {
        return copied() == 0xFF ? copied() : -1;
    }

    /** Copies entropy-coded bytes up to a marker that is neither stuffing nor a restart. */
    private int skipScan() throws IOException {
        while (length < MOST_BYTES) {
            if (copied() == 0xFF) {
                var marker = copied();
                while (marker == 0xFF) {
                    marker = copied();
                }
                if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                    return marker;
                }
            }
        }
        return -1;
    }

    private int copied() throws IOException {
        var next = one();
        put(next);
        return next;
    }

    private int one() throws IOException {
        var next = stream.read();
        if (next < 0) {
            throw new IOException("end of stream");
        }
        return next;
    }

    private void put(int value) {
        if (length == picture.length) {
            picture = Arrays.copyOf(picture, Math.min(2 * length, MOST_BYTES + 8));
        }
        picture[length++] = (byte) value;
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
