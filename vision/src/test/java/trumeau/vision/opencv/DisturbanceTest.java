package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.vision.frame.Drawn;

class DisturbanceTest {

    private static final byte[] GREY = Drawn.encoded(Drawn.image(40, 30, (x, y) -> 0x646464), "png");
    private static final byte[] EDGE =
            Drawn.encoded(Drawn.image(400, 300, (x, y) -> x < 200 ? 0x000000 : 0xFFFFFF), "png");

    @ParameterizedTest
    @CsvSource({
        "DARKER, 0.5, 50, 50, 50",
        "BRIGHTER, 1.8, 180, 180, 180",
        "BRIGHTER, 3, 255, 255, 255",
        "DARK, 2, 39, 39, 39",
        "WARM, 6500, 100, 100, 100"
    })
    void aGreyBecomes(Disturbance disturbance, double step, int red, int green, int blue) throws IOException {
        var rgb = new java.awt.Color(picture(disturbance.apply(GREY, step, 1)).getRGB(20, 15));

        assertThat(List.of(rgb.getRed(), rgb.getGreen(), rgb.getBlue())).containsExactly(red, green, blue);
    }

    @ParameterizedTest
    @EnumSource(Disturbance.class)
    void eachHasThreeStepsThatChangeThePictureMoreAndMoreAndTheSameEachTime(Disturbance disturbance)
            throws IOException {
        var photo = disturbance == Disturbance.BLUR || disturbance == Disturbance.ROTATION ? EDGE : GREY;
        var changes = new ArrayList<Double>();
        for (var step : disturbance.steps()) {
            var changed = disturbance.apply(photo, step, 7);
            assertThat(disturbance.apply(photo, step, 7)).isEqualTo(changed);
            changes.add(distance(picture(photo), picture(changed)));
        }

        assertThat(changes).hasSize(3).isSorted().allMatch(change -> change > 0);
        assertThat(changes.get(2)).isGreaterThan(changes.get(0));
    }

    @Test
    void warmLightIsRedderAndColdBluer() throws IOException {
        var warm = new java.awt.Color(
                picture(Disturbance.WARM.apply(GREY, 2_700, 1)).getRGB(0, 0));
        var cold = new java.awt.Color(
                picture(Disturbance.COLD.apply(GREY, 8_000, 1)).getRGB(0, 0));

        assertThat(warm.getRed()).isGreaterThan(warm.getGreen() + 20);
        assertThat(warm.getGreen()).isGreaterThan(warm.getBlue() + 20);
        assertThat(cold.getBlue()).isGreaterThan(cold.getGreen());
        assertThat(cold.getGreen()).isGreaterThan(cold.getRed());
    }

    /** CIE illuminant A, 2,856 K: linear sRGB (1.0985, .3558 as X, Z at luminance 1) by the same matrix. */
    @Test
    void aBlackBodyHasTheColourOfItsHeat() {
        var bulb = BlackBody.of(2_856);

        assertThat(bulb.red()).isCloseTo(3.2406 * 1.0985 - 1.5372 - 0.4986 * 0.3558, within(0.02));
        assertThat(bulb.blue()).isCloseTo(0.0557 * 1.0985 - 0.2040 + 1.0570 * 0.3558, within(0.02));
        assertThat(0.2126 * bulb.red() + 0.7152 * bulb.green() + 0.0722 * bulb.blue())
                .isCloseTo(1, within(0.01));
    }

    @Test
    void halfCoveredIsHalfTheSheet() throws IOException {
        var covered = picture(Disturbance.COVERED.apply(GREY, 0.5, 3));
        var sheet = 0;
        for (var y = 0; y < 30; y++) {
            for (var x = 0; x < 40; x++) {
                sheet += (covered.getRGB(x, y) & 0xFF) == 118 ? 1 : 0;
            }
        }

        assertThat(sheet).isEqualTo(600);
    }

    @Test
    void theSeedDecidesWhatIsLeftToChance() {
        assertThat(Disturbance.NOISE.apply(GREY, 16, 1)).isNotEqualTo(Disturbance.NOISE.apply(GREY, 16, 2));
    }

    static BufferedImage picture(byte[] encoded) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(encoded));
    }

    private static double distance(BufferedImage one, BufferedImage other) {
        var sum = 0.0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum;
    }
}
