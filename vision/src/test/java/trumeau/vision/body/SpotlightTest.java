package trumeau.vision.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;

class SpotlightTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;

    /** On a person of 40 x 120 pixels in the middle of the frame. */
    private final Spotlight light = light(180, 40, 40, 120);

    @Test
    void thePersonIsWhollyLitAndTheRestIsNot() {
        for (var y = 42; y < 158; y += 4) {
            assertThat(at(182, y)).as("left edge at %d", y).isGreaterThan(200);
            assertThat(at(200, y)).as("middle at %d", y).isGreaterThan(250);
            assertThat(at(218, y)).as("right edge at %d", y).isGreaterThan(200);
        }
        assertThat(at(200, 30)).isLessThan(10);
        assertThat(at(171, 100)).isLessThan(80);
    }

    @Test
    void theEdgeIsSoftAndTheRegionsBorderDark() {
        assertThat(at(178, 100)).isBetween(20, 235);
        for (var row = 0; row < light.height(); row++) {
            assertThat(light.alpha()[row * light.width()]).as("row %d", row).isZero();
            assertThat(light.alpha()[(row + 1) * light.width() - 1]).isZero();
        }
    }

    @Test
    void whoIsCutByTheFrameIsLitUpToItsEdge() {
        var half = light(180, 100, 40, 120);

        assertThat(half.region().y() + half.region().height()).isEqualTo(1);
        assertThat(half.alpha()[(half.height() - 1) * half.width() + half.width() / 2] & 0xff)
                .isGreaterThan(250);
    }

    @Test
    void tooFewCellsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spotlight(Box.WHOLE, 2, 2, new byte[3]))
                .withMessageContaining("3 cells are not 2 x 2");
    }

    private int at(int x, int y) {
        var region = light.region();
        var column = (int) (((x + 0.5) / WIDTH - region.x()) / region.width() * light.width());
        var row = (int) (((y + 0.5) / HEIGHT - region.y()) / region.height() * light.height());
        return light.alpha()[row * light.width() + column] & 0xff;
    }

    private static Spotlight light(int left, int top, int width, int height) {
        var side = 240;
        var logits = new float[side * side];
        for (var row = 0; row < side; row++) {
            for (var column = 0; column < side; column++) {
                var x = 80 + column - left;
                var y = row - 20 - top;
                logits[row * side + column] = x >= 0 && x < width && y >= 0 && y < height ? 9 : -9;
            }
        }
        var mask = PersonMask.ofLogits(new BodySquare(200, 100, side, 0), side, side, logits);
        return Spotlight.on(mask, mask.box(WIDTH, HEIGHT).orElseThrow(), WIDTH, HEIGHT);
    }
}
