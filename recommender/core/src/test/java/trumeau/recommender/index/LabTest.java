package trumeau.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabTest {

    /** The values of CIE for the corners of sRGB. */
    @Test
    void knownColoursLieWhereTheStandardPutsThem() {
        assertClose(Lab.ofRgb(0xFFFFFF), 100, 0, 0);
        assertClose(Lab.ofRgb(0x000000), 0, 0, 0);
        assertClose(Lab.ofRgb(0xFF0000), 53.24, 80.09, 67.20);
        assertClose(Lab.ofRgb(0x0000FF), 32.30, 79.19, -107.86);
    }

    @Test
    void nearColoursAgreeMoreThanFarOnes() {
        var navy = Lab.ofRgb(0x1F2A44);

        assertThat(navy.agreement(navy)).isEqualTo(1);
        assertThat(navy.agreement(Lab.ofRgb(0x1B1B1D))).isGreaterThan(navy.agreement(Lab.ofRgb(0xE8C53A)));
    }

    @Test
    void aNameOutsideThePaletteHasNoShade() {
        assertThat(Palette.shade("light-blue")).isPresent();
        assertThat(Palette.shade("tartan")).isEmpty();
        assertThat(Palette.names()).hasSize(20);
    }

    private static void assertClose(Lab lab, double lightness, double a, double b) {
        assertThat(lab.lightness()).isCloseTo((float) lightness, within(.05f));
        assertThat(lab.a()).isCloseTo((float) a, within(.05f));
        assertThat(lab.b()).isCloseTo((float) b, within(.05f));
    }
}
