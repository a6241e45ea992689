package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import trumeau.vision.VisionException;

class MultipartStreamTest extends FrameSourceContract {

    private static final byte[] RED = Drawn.jpeg(64, 48, Color.RED);
    private static final byte[] BLUE = Drawn.jpeg(64, 48, Color.BLUE);

    @Override
    protected FrameSource open() {
        return new MultipartStream(new EndlessCamera(), InstantSource.system());
    }

    /** Sends the same part again and again, some 100 a second. */
    private static final class EndlessCamera extends InputStream {
        private final byte[] part = part(RED);
        private int place;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (place == part.length) {
                place = 0;
                pause();
            }
            var count = Math.min(most, part.length - place);
            System.arraycopy(part, place, into, from, count);
            place += count;
            return count;
        }

        private static void pause() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void picturesComeAsTheyWereEncoded() {
        var reader = reader(part(RED), part(BLUE));

        assertThat(jpeg(reader)).isEqualTo(RED);
        assertThat(jpeg(reader)).isEqualTo(BLUE);
    }

    @Test
    void aPictureThatBreaksOffIsDroppedAndTheNextOneComes() {
        var half = Arrays.copyOf(RED, RED.length - 20);
        var reader = reader(part(half), part(BLUE));

        assertThat(jpeg(reader)).isEqualTo(BLUE);
    }

    @Test
    void aPictureWithAThumbnailInsideStaysWhole() {
        var withThumbnail = withSegment(BLUE, RED);

        assertThat(jpeg(reader(part(withThumbnail)))).isEqualTo(withThumbnail);
    }

    @Test
    void aStreamThatEndsIsALostCamera() {
        var reader = reader(part(RED));
        reader.read();

        assertThatThrownBy(reader::read).isInstanceOfSatisfying(VisionException.class, lost -> assertThat(lost.reason())
                .isEqualTo(VisionException.Reason.CAMERA_LOST));
    }

    @Test
    void aStreamWithoutAnyPictureIsALostCamera() {
        var reader = reader(new byte[40 << 20]);

        assertThatThrownBy(reader::read).isInstanceOf(VisionException.class);
    }

    @Test
    void aPictureWithoutEndIsDropped() {
        var endless = new byte[PushedFrames.MOST_BYTES + 100_000];
        Arrays.fill(endless, (byte) 0x11);
        System.arraycopy(RED, 0, endless, 0, RED.length - 2);
        var reader = reader(endless, part(BLUE));

        assertThat(jpeg(reader)).isEqualTo(BLUE);
    }

    @Test
    void aSilentStreamIsWaitedForNoLongerThanItsPatience() throws IOException {
        try (var pipe = new PipedOutputStream();
                var source = new MultipartStream(new PipedInputStream(pipe), InstantSource.system())) {
            var start = System.nanoTime();

            assertThat(source.next(Duration.ofMillis(100))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Property(tries = 200)
    void garbageBeforeAPictureNeverHidesIt(@ForAll long seed) {
        var garbage = new byte[(int) Math.abs(seed % 3000)];
        new Random(seed).nextBytes(garbage);
        var reader = reader(garbage, part(RED), part(RED), part(RED), part(BLUE), part(BLUE), part(BLUE));

        byte[] found;
        do {
            found = jpeg(reader);
        } while (!Arrays.equals(found, BLUE));
    }

    private static MultipartReader reader(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return new MultipartReader(new ByteArrayInputStream(all.toByteArray()), InstantSource.system());
    }

    private static byte[] jpeg(MultipartReader reader) {
        return ((Picture.Encoded) reader.read()).jpeg();
    }

    private static byte[] part(byte[] jpeg) {
        var part = new ByteArrayOutputStream();
        try {
            part.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            part.write(jpeg);
            part.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] inside) {
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        var size = inside.length + 2;
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (size >> 8), (byte) size});
        all.writeBytes(inside);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
