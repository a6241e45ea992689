package trumeau.vision.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.locate.GarmentMask;

class ColourReaderTest {

    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource(ColourName.class)
    void everyShadeOfThePaletteIsNamedUnderNoiseAndShade(ColourName name) {
        assertThat(read(name.rgb(), 0xB0A090).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "1c2238, NAVY",
        "18181c, BLACK",
        "242426, BLACK",
        "d8d8da, WHITE",
        "f0f0ee, WHITE",
        "a0a2a5, GREY",
        "606266, GREY",
        "b02030, RED"
    })
    void lookAlikesAreToldApart(String hex, ColourName name) {
        assertThat(read(Integer.parseInt(hex, 16), 0x7A6A58).name()).isEqualTo(name);
    }

    @Test
    void theBackgroundIsNotTakenForTheGarment() {
        var colour = read(ColourName.RED.rgb(), 0xF4F4F2);

        assertThat(colour.name()).isEqualTo(ColourName.RED);
        assertThat(colour.hex()).startsWith("#");
    }

    @Test
    void underAMaskOnlyTheGarmentsPixelsCount() {
        var frame = Drawn.frame(1, Instant.EPOCH, SIZE, SIZE, (x, y) -> {
            var garment = x < SIZE / 4 ? ColourName.RED.rgb() : ColourName.NAVY.rgb();
            return x < SIZE / 2 && y < SIZE / 2 ? garment : 0x2E8B47;
        });
        var logits = new float[56 * 56];
        for (var i = 0; i < logits.length; i++) {
            logits[i] = i % 56 < 28 && i / 56 < 28 ? 4 : -4;
        }

        var colours = new ColourReader().read(frame, Box.WHOLE, GarmentMask.ofLogits(logits));

        assertThat(colours).extracting(GarmentColour::name).containsExactlyInAnyOrder(ColourName.RED, ColourName.NAVY);
    }

    @Test
    void anEmptyMaskFallsBackOnTheMiddleOfTheBox() {
        var frame = Drawn.frame(1, Instant.EPOCH, SIZE, SIZE, (x, y) -> ColourName.RED.rgb());

        assertThat(new ColourReader().read(frame, Box.WHOLE, GarmentMask.ofLogits(new float[56 * 56])))
                .extracting(GarmentColour::name)
                .containsExactly(ColourName.RED);
    }

    /** Pairs of Sharma, Wu and Dalal's test data. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.0, 2.0, 50, 0, 0, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373",
        "2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void differencesAreThoseOfThePaper(
            double l1, double a1, double b1, double l2, double a2, double b2, double difference) {
        assertThat(new Lab(l1, a1, b1).difference(new Lab(l2, a2, b2))).isCloseTo(difference, within(1e-4));
    }

    /** A garment, an ellipse with folds and noise, before a plain background. */
    private static GarmentColour read(int rgb, int background) {
        var random = new Random(5);
        var frame = Drawn.frame(1, Instant.EPOCH, SIZE, SIZE, (x, y) -> {
            var dx = (x - SIZE / 2.0) / (SIZE * 0.38);
            var dy = (y - SIZE / 2.0) / (SIZE * 0.45);
            var colour = dx * dx + dy * dy < 1 ? rgb : background;
            var shade = 1 + 0.05 * Math.sin(x / 9.0) + 0.02 * random.nextGaussian();
            return scaled(colour >> 16, shade) << 16 | scaled(colour >> 8, shade) << 8 | scaled(colour, shade);
        });
        return new ColourReader().read(frame, Box.WHOLE);
    }

    private static int scaled(int channel, double by) {
        return (int) Math.max(0, Math.min(255, (channel & 0xFF) * by));
    }
}
