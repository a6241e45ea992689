package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    /** Which sources there are is known to the app alone, so that a new one takes one class. */
    @Test
    void aCameraOfANewKindIsLeftToTheAppToKnow() {
        assertThat(Checks.camera("example:red?hold=3s").scheme()).isEqualTo("example");
    }

    @ParameterizedTest
    @CsvSource({
        "file:/no/such/clip.avi, camera clip /no/such/clip.avi does not exist",
        "dir:/no/such/folder, camera folder /no/such/folder does not exist",
        "mjpeg:host, is no address; write it as",
        "Camera 7, is not understood"
    })
    void whatCanBeSeenToBeWrongIsToldAtOnce(String camera, String expected) {
        assertThatThrownBy(() -> Checks.camera(camera)).hasMessageContaining(expected);
    }

    /** Only root may listen below 1024; the port may well be free. */
    @Test
    void aPortThatMayNotBeUsedIsNotCalledInUse() {
        assertThat(Checks.portTrouble(80, "Permission denied"))
                .contains("port 80", "root only", "--port")
                .doesNotContain("in use");
        assertThat(Checks.portTrouble(8080, "Address already in use")).contains("port 8080 is in use");
    }
}
