package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants what {@link NoFrameIT} looks for: a search that finds nothing must be one that can find. */
class FrameTraceTest {

    private final TestCard card = new TestCard(7);
    private final FrameTrace trace = new FrameTrace(card);

    @TempDir
    private Path folder;

    @Test
    void aFrameAsJpegInsideAnotherFileIsFound() throws IOException {
        assertThat(trace.in(between(encoded("jpg", card.frame(3))))).isPresent();
    }

    @Test
    void aFrameAsPngIsFound() throws IOException {
        assertThat(trace.in(between(encoded("png", card.frame(3))))).isPresent();
    }

    @Test
    void aShrunkFrameIsFound() throws IOException {
        var small = new BufferedImage(224, 224, BufferedImage.TYPE_3BYTE_BGR);
        small.createGraphics().drawImage(card.frame(3), 0, 0, 224, 224, null);

        assertThat(trace.in(between(encoded("jpg", small)))).isPresent();
    }

    @Test
    void bareNumbersOfPixelsAreFound() throws IOException {
        var pixels = ((DataBufferByte) card.frame(3).getRaster().getDataBuffer()).getData();

        assertThat(trace.in(between(pixels))).isPresent();
    }

    @Test
    void theSameInTheOtherColourOrderIsFound() throws IOException {
        var pixels = ((DataBufferByte) card.frame(3).getRaster().getDataBuffer())
                .getData()
                .clone();
        for (var i = 0; i < pixels.length; i += 3) {
            var blue = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = blue;
        }

        assertThat(trace.in(between(pixels))).isPresent();
    }

    @Test
    void anotherPictureIsNone() throws IOException {
        assertThat(trace.in(between(encoded("jpg", new TestCard(8).frame(3))))).isEmpty();
    }

    @Test
    void theWallBehindSomebodyInALookIsFoundAndInAnotherLookIsNot() throws IOException {
        var person = new MirrorRoom.Standing(new DrawnPerson(Color.RED, Color.BLUE).picture(760), 270, 180);
        for (var known : List.of(true, false)) {
            var wall = known ? card : new TestCard(8);
            var look = new BufferedImage(216, 384, BufferedImage.TYPE_3BYTE_BGR);
            var room = new MirrorRoom(wall.frame(3)).picture(person);
            look.createGraphics().drawImage(room, 216, 0, -216, 384, null); // as in a mirror

            var file = between(encoded("jpg", look));
            assertThat(FrameTrace.ofPart(card).in(file).isPresent()).isEqualTo(known);
        }
    }

    private static byte[] encoded(String format, BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A file with these bytes in the midst of others. */
    private Path between(byte[] bytes) throws IOException {
        var others = new byte[10_001];
        new Random(5).nextBytes(others);
        var out = new ByteArrayOutputStream();
        out.write(others);
        out.write(bytes);
        out.write(others);
        return Files.write(folder.resolve("file"), out.toByteArray());
    }
}
