package trumeau.vision.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyBodyTest {

    private static final Duration FRAME = Duration.ofMillis(50);

    private final SteadyBody steady = new SteadyBody();
    private Instant now = Instant.EPOCH.plusSeconds(60);

    @Test
    void theFirstBodyIsShownAsItIs() {
        assertThat(shown(300)).isEqualTo(300);
    }

    @Test
    void whoStandsStillTremblesLess() {
        var noise = new Random(1);
        shown(300);
        var raw = 0.0;
        var seen = 0.0;
        for (var i = 0; i < 100; i++) {
            var x = 300 + 3 * noise.nextGaussian();
            var out = shown(x);
            raw += Math.pow(x - 300, 2);
            seen += i < 20 ? 0 : Math.pow(out - 300, 2);
        }
        assertThat(Math.sqrt(seen / 80)).isLessThan(Math.sqrt(raw / 100) / 2);
    }

    @Test
    void whoMovesIsFollowedWithinTwentyMilliseconds() {
        var x = 300.0;
        var behind = 0.0;
        for (var i = 0; i < 40; i++) {
            x += 540 * FRAME.toMillis() / 1000.0; // half of a picture's height a second
            behind = x - shown(x);
        }
        assertThat(behind / 540 * 1000).isBetween(0.0, 20.0);
    }

    @Test
    void afterAGapThePointsBeginAnew() {
        shown(300);
        now = now.plusSeconds(1);

        assertThat(shown(900)).isEqualTo(900);
    }

    @Test
    void theSameInstantTwiceIsNoStep() {
        shown(300);
        now = now.minus(FRAME);

        assertThat(shown(900)).isEqualTo(900);
    }

    @Test
    void aSquareStaysWhereItIsWhileTheBodyHardlyMoves() {
        var squares = new SteadySquare();
        var first = new BodySquare(300, 400, 500, 0);

        assertThat(squares.next(first)).isEqualTo(first);
        assertThat(squares.next(new BodySquare(305, 404, 510, 0.02))).isEqualTo(first);
        var far = new BodySquare(330, 400, 500, 0);
        assertThat(squares.next(far)).isEqualTo(far);
        var turned = new BodySquare(330, 400, 500, 0.1);
        assertThat(squares.next(turned)).isEqualTo(turned);
        var grown = new BodySquare(330, 400, 560, 0.1);
        assertThat(squares.next(grown)).isEqualTo(grown);
    }

    @Test
    void aMaskSaysWhichPixelsOfTheFrameAreThePersons() {
        var mask = Bodies.at(300, 400, 1).mask();

        assertThat(mask.at(300, 200)).isCloseTo(1, within(0.01));
        assertThat(mask.at(300, 600)).isCloseTo(0, within(0.01));
        assertThat(mask.at(300, 400)).isCloseTo(0.5, within(0.01));
        assertThat(mask.at(10, 200)).as("outside of the square").isZero();
    }

    /** A square of 200 pixels with four by two cells, turned by a quarter: the first column is at its top. */
    @Test
    void aTurnedMaskHasAnUprightBox() {
        var square = new BodySquare(500, 400, 200, Math.PI / 2);
        var mask = PersonMask.ofLogits(square, 4, 2, new float[] {9, 9, -9, -9, 9, 9, -9, -9});

        var box = mask.box(1000, 1000).orElseThrow();

        assertThat(box.x()).isCloseTo(0.45, within(1e-9));
        assertThat(box.width()).isCloseTo(0.1, within(1e-9));
        assertThat(box.y()).isCloseTo(0.325, within(1e-9));
        assertThat(box.height()).isCloseTo(0.05, within(1e-9));
        assertThat(PersonMask.ofLogits(square, 1, 1, new float[] {-9}).box(1000, 1000))
                .isEmpty();
    }

    private double shown(double x) {
        now = now.plus(FRAME);
        return steady.next(Bodies.at(x, 400, 1), now).at(BodyPoint.LEFT_WRIST).x();
    }
}
