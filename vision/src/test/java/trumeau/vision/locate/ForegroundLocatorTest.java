package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;

class ForegroundLocatorTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final Box GARMENT = new Box(0.35, 0.2, 0.25, 0.6);

    private final ForegroundLocator locator = new ForegroundLocator();
    private final Random noise = new Random(3);
    private Instant now = Instant.EPOCH;
    private double light = 1;

    @BeforeEach
    void learnTheEmptyShop() {
        for (var i = 0; i < 20; i++) {
            show(false);
        }
    }

    @Test
    void nothingBeforeTheCameraMeansNoBox() {
        assertThat(show(false)).isEmpty();
    }

    @Test
    void aGarmentIsFoundWhereItIs() {
        assertThat(show(true)).singleElement().satisfies(box -> assertThat(box.intersectionOverUnion(GARMENT))
                .isGreaterThan(0.8));
    }

    @Test
    void aGarmentHeldStillForTwentySecondsIsStillFound() {
        for (var i = 0; i < 200; i++) {
            assertThat(show(true)).as("frame %d", i).hasSize(1);
        }
    }

    @Test
    void whatStandsForAMinuteBelongsToTheShop() {
        for (var i = 0; i < 600; i++) {
            show(true);
        }

        assertThat(show(true)).isEmpty();
    }

    @Test
    void aGarmentThatLeavesLeavesNoBoxBehind() {
        for (var i = 0; i < 30; i++) {
            show(true);
        }

        assertThat(show(false)).isEmpty();
    }

    @Test
    void whoeverStoodThereAtTheStartLeavesNoGhost() {
        var fresh = new ForegroundLocator();
        showTo(fresh, true, 20);
        showTo(fresh, false, 15);

        assertThat(showTo(fresh, false, 1)).as("the empty shop").isEmpty();
        assertThat(showTo(fresh, true, 20)).as("a garment held there").hasSize(1);
    }

    @Test
    void lightThatChangesForTheWholeSceneIsNoGarment() {
        light = 0.6;
        show(false);

        assertThat(show(false)).isEmpty();
        assertThat(show(true)).hasSize(1);
    }

    @Test
    void exposureThatDriftsWhileAGarmentIsHeldLeavesItsBox() {
        for (var i = 0; i < 20; i++) {
            light -= 0.015;

            assertThat(show(true)).singleElement().satisfies(box -> assertThat(box.intersectionOverUnion(GARMENT))
                    .isGreaterThan(0.75));
        }
    }

    private List<Box> show(boolean garment) {
        return showTo(locator, garment, 1);
    }

    private List<Box> showTo(ForegroundLocator to, boolean garment, int times) {
        var found = List.<Box>of();
        for (var i = 0; i < times; i++) {
            now = now.plus(Duration.ofMillis(100));
            found = to.locate(Drawn.frame(1, now, WIDTH, HEIGHT, (x, y) -> pixel(x, y, garment)));
        }
        return found;
    }

    /** Shelves before a wall; the garment is red with stripes. */
    private int pixel(int x, int y, boolean garment) {
        var u = (double) x / WIDTH;
        var v = (double) y / HEIGHT;
        var inGarment = garment
                && u > GARMENT.x()
                && u < GARMENT.x() + GARMENT.width()
                && v > GARMENT.y()
                && v < GARMENT.y() + GARMENT.height();
        var wall = (y / 10) % 2 == 0 ? 150 : 110;
        var red = inGarment ? 190 : wall;
        var green = inGarment ? 30 + 2 * (y % 10) : wall;
        var blue = inGarment ? 50 : wall - 10;
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private int channel(int value) {
        return (int) Math.max(0, Math.min(255, value * light + noise.nextGaussian() * 3));
    }
}
