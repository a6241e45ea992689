package trumeau.kiosk.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTest {

    @ParameterizedTest
    @CsvSource({"-25, -25, -30, 100", "25, 25, 30, 250", "0.5, -3.5, 12, 180"})
    void whatACameraMayBeIsTaken(double tilt, double turn, double height, double size) {
        assertThatCode(() -> new Aim(tilt, turn, height, size)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "26, 0, 0, 100, tilt is -25 to 25",
        "0, -25.5, 0, 100, turn is -25 to 25",
        "0, 0, 31, 100, height is -30 to 30",
        "0, 0, 0, 99, size is 100 to 250",
        "NaN, 0, 0, 100, tilt is -25 to 25"
    })
    void whatItMayNotBeIsNamed(double tilt, double turn, double height, double size, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aim(tilt, turn, height, size))
                .withMessageContaining(said);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(Aim.troubles(90, 90, 90, 900)).hasSize(4);
    }
}
