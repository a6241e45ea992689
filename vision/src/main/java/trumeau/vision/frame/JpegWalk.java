package trumeau.vision.frame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Walks through the segments of one JPEG (ITU-T T.81, annex B) from its first mark to its last, keeping its bytes. So
 * its end and its size are known whatever a header said, and a thumbnail inside doesn't end it.
 */
final class JpegWalk {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private final InputStream stream;
    private final int mostBytes;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int width;
    private int height;

    JpegWalk(InputStream stream, int mostBytes) {
        this.stream = stream;
        this.mostBytes = mostBytes;
    }

    static boolean startsLikeOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
    }

    /** Walks through a JPEG that lies in memory; whether it is whole. */
    static JpegWalk through(byte[] jpeg) {
        var walk = new JpegWalk(new ByteArrayInputStream(jpeg, 3, jpeg.length), jpeg.length + 1);
        try {
            if (!walk.finish()) {
                walk.length = 0;
            }
        } catch (IOException e) {
            walk.length = 0;
        }
        return walk;
    }

    /**
     * Walks on after FF D8 FF was read; whether a picture ended well and within its bounds. One that breaks off where
     * another begins gives way to it.
     */
    boolean finish() throws IOException {
        var end = walk();
        while (end == START_OF_IMAGE && next() == 0xFF) {
            end = walk();
        }
        return end == END_OF_IMAGE;
    }

    /** The marker with which the picture ended, well or not. */
    private int walk() throws IOException {
        length = 0;
        width = 0;
        height = 0;
        keep(0xFF);
        keep(0xD8);
        keep(0xFF);
        var marker = markerAfterFill();
        while (length < mostBytes && marker != END_OF_IMAGE) {
            if (!isSegment(marker) || !walkSegment(marker)) {
                return marker == START_OF_IMAGE ? marker : -1;
            }
            marker = marker == START_OF_SCAN ? markerAfterScan() : nextMarker();
        }
        return marker;
    }

    /** Whether a whole picture is kept. */
    boolean isWhole() {
        return length > 0;
    }

    /** A copy of the picture, or of its beginning. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Width in pixels as encoded; 0 if no frame header came. */
    int width() {
        return width;
    }

    /** Height in pixels as encoded; 0 if no frame header came. */
    int height() {
        return height;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xC0 && marker <= 0xFE && (marker < 0xD0 || marker > 0xD8);
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean walkSegment(int marker) throws IOException {
        var size = (next() << 8) | next();
        if (size < 2 || length + size > mostBytes) {
            return false;
        }
        var from = length;
        for (var i = 2; i < size; i++) {
            next();
        }
        if (isFrameHeader(marker) && size >= 7) {
            height = twoBytes(from + 1);
            width = twoBytes(from + 3);
        }
        return true;
    }

    private int twoBytes(int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private int nextMarker() throws IOException {
        return next() == 0xFF ? markerAfterFill() : -1;
    }

    private int markerAfterFill() throws IOException {
        var marker = next();
        while (marker == 0xFF && length < mostBytes) {
            marker = next();
        }
        return marker;
    }

    /** Passes entropy-coded bytes up to a marker that is neither stuffing nor a restart. */
    private int markerAfterScan() throws IOException {
        while (length < mostBytes) {
            if (next() == 0xFF) {
                var marker = markerAfterFill();
                if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                    return marker;
                }
            }
        }
        return -1;
    }

    private int next() throws IOException {
        var next = stream.read();
        if (next < 0) {
            throw new IOException("end of stream");
        }
        keep(next);
        return next;
    }

    private void keep(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}
