package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;

class GarmentMaskTest {

    private static final int SIDE = 16;

    @Test
    void cellsWithPositiveLogitsAreTheGarments() {
        var mask = mask(4, 8, 12, 16);

        assertThat(mask.side()).isEqualTo(SIDE);
        assertThat(mask.share()).isEqualTo(64.0 / 256);
        assertThat(mask.covers(4.0 / SIDE, 8.0 / SIDE)).isTrue();
        assertThat(mask.covers(3.99 / SIDE, 0.75)).isFalse();
        assertThat(mask.covers(0.999, 0.999)).isFalse();
    }

    @Test
    void theCoreLacksTheOutermostCells() {
        assertThat(mask(4, 4, 12, 12).core().share()).isEqualTo(36.0 / 256);
    }

    @Test
    void theBoundsLieInTheBoxUnderTheMask() {
        var bounds = mask(4, 8, 12, 16).bounds(new Box(0.5, 0, 0.5, 0.5)).orElseThrow();

        assertThat(bounds.x()).isCloseTo(0.625, within(1e-9));
        assertThat(bounds.y()).isCloseTo(0.25, within(1e-9));
        assertThat(bounds.width()).isCloseTo(0.25, within(1e-9));
        assertThat(bounds.height()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void specksAreNoGarment() {
        assertThat(mask(3, 3, 5, 5).bounds(Box.WHOLE)).isEmpty();
        assertThat(mask(0, 0, 0, 0).bounds(Box.WHOLE)).isEmpty();
    }

    @Test
    void bothShoesCountAndASpeckDoesNot() {
        var logits = logits(1, 4, 5, 12);
        for (var y = 4; y < 12; y++) {
            for (var x = 9; x < 13; x++) {
                logits[y * SIDE + x] = 2;
            }
        }
        logits[SIDE * SIDE - 1] = 2;
        var bounds = GarmentMask.ofLogits(logits).bounds(Box.WHOLE).orElseThrow();

        assertThat(bounds.x()).isCloseTo(1.0 / SIDE, within(1e-9));
        assertThat(bounds.x() + bounds.width()).isCloseTo(13.0 / SIDE, within(1e-9));
    }

    @Test
    void onlySquaresAreTaken() {
        assertThatThrownBy(() -> GarmentMask.ofLogits(new float[12]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 cells are no square");
        assertThatThrownBy(() -> GarmentMask.ofLogits(new float[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static GarmentMask mask(int left, int top, int right, int bottom) {
        return GarmentMask.ofLogits(logits(left, top, right, bottom));
    }

    private static float[] logits(int left, int top, int right, int bottom) {
        var logits = new float[SIDE * SIDE];
        for (var i = 0; i < logits.length; i++) {
            var x = i % SIDE;
            var y = i / SIDE;
            logits[i] = x >= left && x < right && y >= top && y < bottom ? 3 : -3;
        }
        return logits;
    }
}
