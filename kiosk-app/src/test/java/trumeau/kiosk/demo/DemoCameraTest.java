package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.wiring.Serving;
import trumeau.vision.frame.CameraSpec;

class DemoCameraTest {

    private final DemoCamera camera =
            new DemoCamera(new Serving(), InstantSource.system(), new Casting(InstantSource.system()));

    @ParameterizedTest
    @ValueSource(strings = {"demo?fps=0", "demo?fps=31", "demo?fps=fast", "demo?speed=2", "demo:shop", "demo:?fps="})
    void aPaceThatIsNoneIsRefusedWithWhatToWrite(String spec) {
        var read = CameraSpec.parse(spec);
        assertThatThrownBy(() -> camera.open(read)).hasMessageContaining("write demo, or demo?fps=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo?fps=1", "demo:?fps=30"})
    void aPaceThatIsOneIsTaken(String spec) {
        var read = CameraSpec.parse(spec);
        assertThatThrownBy(() -> camera.open(read)).hasMessageContaining("nothing to show");
    }

    @Test
    void aSpecWithOptionsIsReadAsItIsWritten() {
        assertThat(CameraSpec.parse("demo?fps=5")).hasToString("demo?fps=5");
        assertThat(CameraSpec.parse(CameraSpec.parse("demo?fps=5").toString()).options())
                .containsEntry("fps", "5");
    }
}
