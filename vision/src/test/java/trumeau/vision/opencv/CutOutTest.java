package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Drawn;

class CutOutTest {

    /** Something red in the middle of something green, and its mask. */
    private static final byte[] PHOTO =
            Drawn.encoded(Drawn.image(120, 160, (x, y) -> garment(x, y) ? 0xD01010 : 0x10A010), "png");

    private static final byte[] MASK = mask(120, 160);

    private static boolean garment(int x, int y) {
        return x >= 40 && x < 80 && y >= 50 && y < 110;
    }

    private static byte[] mask(int width, int height) {
        return Drawn.encoded(
                Drawn.image(width, height, (x, y) -> garment(x * 120 / width, y * 160 / height) ? 0xFFFFFF : 0), "png");
    }

    @Test
    void theGarmentStandsBeforeTheOtherBackground() throws IOException {
        try (var cut = CutOut.of(PHOTO, MASK)) {
            var picture = DisturbanceTest.picture(cut.before(Drawn.jpeg(300, 100, Color.BLUE)));

            assertThat(picture.getWidth()).isEqualTo(120);
            assertThat(picture.getHeight()).isEqualTo(160);
            assertThat(new Color(picture.getRGB(60, 80))).isEqualTo(new Color(0xD01010));
            assertThat(new Color(picture.getRGB(5, 5)).getBlue()).isGreaterThan(240);
            assertThat(new Color(picture.getRGB(5, 5)).getGreen()).isLessThan(15);
            var edge = new Color(picture.getRGB(40, 80));
            assertThat(edge.getRed()).as("soft").isBetween(20, 190);
        }
    }

    @Test
    void withoutTheGarmentOnlyItsSurroundingsAreLeft() throws IOException {
        try (var cut = CutOut.of(PHOTO, MASK)) {
            var picture = DisturbanceTest.picture(cut.without());
            for (var y = 0; y < 160; y += 5) {
                for (var x = 0; x < 120; x += 5) {
                    assertThat(new Color(picture.getRGB(x, y)).getRed())
                            .as(x + "," + y)
                            .isLessThan(30);
                }
            }
        }
    }

    @Test
    void aMaskOfAnotherSizeButTheSameShapeOrASquareIsStretched() throws IOException {
        stretched(mask(60, 80));
        stretched(mask(96, 96));
    }

    private static void stretched(byte[] mask) throws IOException {
        try (var cut = CutOut.of(PHOTO, mask)) {
            var picture = DisturbanceTest.picture(cut.before(Drawn.jpeg(30, 30, Color.BLUE)));

            assertThat(new Color(picture.getRGB(60, 80))).isEqualTo(new Color(0xD01010));
            assertThat(new Color(picture.getRGB(60, 45)).getBlue()).isGreaterThan(240);
            assertThat(new Color(picture.getRGB(35, 80)).getBlue()).isGreaterThan(240);
        }
    }

    @Test
    void aMaskThatCannotBeIsRefused() {
        refused(mask(160, 120), "160x120, its photo upright 120x160");
        refused(Drawn.encoded(Drawn.image(120, 160, (x, y) -> 0), "png"), "all black");
        refused(Drawn.encoded(Drawn.image(120, 160, (x, y) -> 0xFFFFFF), "png"), "all white");
        refused("no picture".getBytes(StandardCharsets.UTF_8), "no picture");
        refused(new byte[0], "no picture");
    }

    private static void refused(byte[] mask, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutOut.of(PHOTO, mask).close())
                .withMessageContaining(said);
    }
}
