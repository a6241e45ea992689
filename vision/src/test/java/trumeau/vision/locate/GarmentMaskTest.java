package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GarmentMaskTest {

    private static final int SIDE = 16;

    @Test
    void cellsWithPositiveLogitsAreTheGarments() {
        var mask = mask(4, 8, 12, 16);

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
