package trumeau.vision.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reader computes is what {@code palette.py} has learnt for: the golden chances are written by it. */
class PaletteTest {

    private static final int SIDE = 44;
    private static final List<ColourName> NAMES = List.of(ColourName.values());

    @ParameterizedTest
    @EnumSource
    void chancesAreThoseOfTheTraining(ColourName name) throws IOException {
        var number = NAMES.indexOf(name);
        var all = IntStream.range(0, SIDE * SIDE).map(i -> pixel(i, number)).toArray();
        var cloth = IntStream.range(0, SIDE * SIDE)
                .filter(PaletteTest::isCloth)
                .map(i -> pixel(i, number))
                .toArray();
        var chances = Palette.chances(cloth, new SceneLight(all));

        for (var each : NAMES) {
            assertThat((double) chances.of(each)).as("%s", each).isCloseTo(golden(number, each), within(0.05));
        }
    }

    private static boolean isCloth(int pixel) {
        return pixel / SIDE >= 8 && pixel % SIDE >= 8;
    }

    /** Cloth of the name's own shade with grain before a tinted wall, as {@code palette.py} makes it. */
    private static int pixel(int pixel, int number) {
        var own = NAMES.get(number).rgb();
        var wall = new int[] {150 + number * 7 % 40, 150, 150 - number * 5 % 40};
        var grain = pixel * 7919 % 41 - 20;
        var rgb = 0;
        for (var channel = 0; channel < 3; channel++) {
            var plain = isCloth(pixel) ? own >> (16 - 8 * channel) & 0xFF : wall[channel];
            rgb = (rgb << 8) | Math.max(0, Math.min(255, plain + grain));
        }
        return rgb;
    }

    private static double golden(int number, ColourName name) throws IOException {
        try (var stream = Objects.requireNonNull(PaletteTest.class.getResourceAsStream("palette-golden.csv"))) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            var column = Arrays.asList(lines[0].split(",", -1)).indexOf(name.code());
            return Double.parseDouble(lines[number + 1].split(",", -1)[column]);
        }
    }
}
