package trumeau.vision.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
        assertThat(read(name.rgb(), 0xA4A4A4).name()).isEqualTo(name);
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
            return x < SIZE / 2 && y < SIZE / 2 ? garment : 0xA8A8A8;
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

    @ParameterizedTest
    @CsvSource({"RED", "NAVY", "GREEN", "GREY", "BLACK", "PINK", "YELLOW"})
    void aNameHoldsInWarmAndColdLightWhenTheWallTellsTheLight(ColourName name) {
        assertThat(readInLight(name.rgb(), 1.04, 0.88).name()).isEqualTo(name);
        assertThat(readInLight(name.rgb(), 0.9, 1.04).name()).isEqualTo(name);
    }

    @Test
    void chancesAddUpAndAreHighestForTheName() {
        var colour = read(ColourName.NAVY.rgb(), 0xB0A090);
        var sum = 0.0;
        for (var share : colour.chances().toArray()) {
            sum += share;
        }

        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(colour.chances().best()).isEqualTo(ColourName.NAVY);
        assertThat(colour.chances().of(ColourName.NAVY))
                .isGreaterThan(colour.chances().of(ColourName.YELLOW));
    }

    @Test
    void chancesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ColourChances.of(new float[] {1}));
        var broken = ColourChances.certain(ColourName.RED).toArray();
        broken[0] = Float.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> ColourChances.of(broken));
        assertThatIllegalArgumentException().isThrownBy(() -> ColourChances.of(new float[broken.length]));
    }

    /** A garment before a grey wall, both in a light that has so much red and so much blue. */
    private static GarmentColour readInLight(int rgb, double red, double blue) {
        return read(lit(rgb, red, blue), lit(0xA8A8A8, red, blue));
    }

    private static int lit(int rgb, double red, double blue) {
        return (scaled(rgb >> 16, red) << 16) | (rgb & 0xFF00) | scaled(rgb, blue);
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
