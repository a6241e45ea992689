package trumeau.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.console.StatusDesk;
import trumeau.kiosk.fixture.ExampleProfile;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Mounting;
import trumeau.vision.pipeline.CameraFeed;
import trumeau.vision.pipeline.FrameSources;

@QuarkusTest
@TestProfile(ExampleProfile.class)
class ExampleFrameSourceTest {

    @Inject
    StatusDesk status;

    @Inject
    @All
    List<FrameSourceFactory> factories;

    @Test
    void aNewCameraTakesOneClassAndIsNamedInTheSettings() throws InterruptedException {
        Waiting.until(() -> status.cameraView().frames() > 0);

        assertThat(status.cameraView().spec()).isEqualTo("example:green");
        assertThat(status.cameraView().status()).isEqualTo("live");
    }

    @Test
    void aSchemeThatNobodyKnowsIsMetWithThoseThatSomebodyDoes() {
        var known = FrameSources.byScheme(factories.stream());

        assertThatThrownBy(() -> new CameraFeed(
                        CameraSpec.parse("camera:7"), Mounting.UPRIGHT, known, InstantSource.system(), state -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"camera\"")
                .hasMessageContaining("browser, demo, example, mjpeg")
                .hasMessageNotContaining("\n");
    }
}
