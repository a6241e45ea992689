package trumeau.vision.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySquareTest {

    private static final double EXACT = 1e-9;

    @Test
    void whoStandsUprightIsInTheMiddleOfASquareAQuarterWiderThanTheCircle() {
        var square = BodySquare.around(300, 400, 300, 200);

        assertThat(square).isEqualTo(new BodySquare(300, 400, 2 * 1.25 * 200, 0));
    }

    @ParameterizedTest
    @CsvSource({"500, 400, 90", "300, 600, 180", "100, 400, -90"})
    void whoLeansIsUprightInTheSquare(double reachX, double reachY, double degrees) {
        var square = BodySquare.around(300, 400, reachX, reachY);

        assertThat(square.angle()).isCloseTo(Math.toRadians(degrees), within(EXACT));
        assertThat(square.squareX(reachX, reachY)).isCloseTo(0.5, within(EXACT));
        assertThat(square.squareY(reachX, reachY)).isCloseTo(0.5 - 1 / 2.5, within(EXACT));
    }

    @Test
    void placesGoToTheFrameAndBack() {
        var square = new BodySquare(310, 420, 700, 0.3);

        var x = square.frameX(0.2, 0.9);
        var y = square.frameY(0.2, 0.9);

        assertThat(square.squareX(x, y)).isCloseTo(0.2, within(EXACT));
        assertThat(square.squareY(x, y)).isCloseTo(0.9, within(EXACT));
    }

    @Test
    void aSquareWithoutASideIsNone() {
        assertThatThrownBy(() -> BodySquare.around(1, 1, 1, 1)).hasMessageContaining("side must be above 0");
        assertThatThrownBy(() -> new BodySquare(Double.NaN, 0, 1, 0)).hasMessageContaining("no square");
    }
}
