package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.frame.Rotation;

class MountingTest {

    /** The pattern as it came: 123 above 456. */
    @ParameterizedTest
    @CsvSource({
        "0, PLAIN, 123/456",
        "90, PLAIN, 41/52/63",
        "180, PLAIN, 654/321",
        "270, PLAIN, 36/25/14",
        "0, MIRRORED, 321/654",
        "90, MIRRORED, 14/25/36",
        "180, MIRRORED, 456/123",
        "270, MIRRORED, 63/52/41"
    })
    void aPatternStandsUprightAfterEveryMounting(int degrees, Mirroring mirroring, String upright) {
        var mounting = new Mounting(Box.WHOLE, Rotation.ofDegrees(degrees), mirroring);
        var bgr = ByteBuffer.allocateDirect(18);
        for (var i = 1; i <= 6; i++) {
            bgr.put((byte) i).put((byte) 0).put((byte) 0);
        }
        var frame = new OpenCvFrames(new PixelPool(1), mounting)
                .make(new Picture.Pixels(bgr.flip(), 3, 2, Instant.EPOCH, Box.WHOLE), 1)
                .orElseThrow();

        var rows = new StringBuilder();
        for (var y = 0; y < frame.height(); y++) {
            rows.append(y > 0 ? "/" : "");
            for (var x = 0; x < frame.width(); x++) {
                rows.append(frame.pixels().get((y * frame.width() + x) * 3));
            }
        }
        assertThat(rows).hasToString(upright);
        assertThat(frame.encodedWidth()).isEqualTo(3);
        assertThat(frame.glass()).isEqualTo(mounting);
        frame.release();
    }

    @Test
    void aCameraThatIsHungOtherwiseTurnsItsNextFrame() {
        var frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        var picture = new Picture.Pixels(ByteBuffer.allocateDirect(18), 3, 2, Instant.EPOCH, Box.WHOLE);
        var before = frames.make(picture, 1).orElseThrow();

        frames.mount(Mounting.UPRIGHT.hung(Rotation.QUARTER, Mirroring.MIRRORED));
        var after = frames.make(picture, 2).orElseThrow();

        assertThat(before.width()).isEqualTo(3);
        assertThat(before.glass()).isEqualTo(Mounting.UPRIGHT);
        assertThat(after.width()).isEqualTo(2);
        assertThat(after.encodedWidth()).isEqualTo(3);
        assertThat(after.glass().rotation()).isEqualTo(Rotation.QUARTER);
        assertThat(after.glass().mirroring()).isEqualTo(Mirroring.MIRRORED);
        before.release();
        after.release();
    }

    @ParameterizedTest
    @CsvSource({
        "0, PLAIN, 0, 0",
        "90, PLAIN, 0.75, 0",
        "180, PLAIN, 0.5, 0.75",
        "270, PLAIN, 0, 0.5",
        "0, MIRRORED, 0.5, 0",
        "90, MIRRORED, 0, 0"
    })
    void aCropBecomesTheContentOfTheUprightPicture(int degrees, Mirroring mirroring, double x, double y) {
        var mounting = new Mounting(new Box(0, 0, 0.5, 0.25), Rotation.ofDegrees(degrees), mirroring);
        var content = mounting.uprightContent(Box.WHOLE);

        assertThat(content.x()).isCloseTo(x, within(1e-9));
        assertThat(content.y()).isCloseTo(y, within(1e-9));
        assertThat(content.width() * content.height()).isCloseTo(0.125, within(1e-9));
    }

    @Test
    void aCropThatLeavesNothingIsRefused() {
        var mounting = new Mounting(new Box(0, 0, 0.1, 0.1), Rotation.NONE, Mirroring.PLAIN);

        assertThatIllegalArgumentException().isThrownBy(() -> mounting.uprightContent(new Box(0.5, 0.5, 0.5, 0.5)));
    }
}
