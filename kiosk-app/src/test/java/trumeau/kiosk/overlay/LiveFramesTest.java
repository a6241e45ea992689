package trumeau.kiosk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.wiring.Serving;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class LiveFramesTest {

    private static final Instant CAPTURED = Instant.parse("2026-01-02T03:04:05Z");

    private Instant now = CAPTURED;
    private final LiveFrames frames =
            new LiveFrames(new Screens(() -> Duration.ZERO), () -> now, new Dressing(new Serving()));

    @Test
    void decodingAndWaitingCountForTheTimeFromFrameToScene() {
        now = CAPTURED.plusMillis(120);
        understood(Duration.ofMillis(40));

        assertThat(frames.frameToScene().p50()).contains(120.0);
    }

    @Test
    void aClockThatWasSetBackIsNotMeasuredBy() {
        now = CAPTURED.minusSeconds(3600);
        understood(Duration.ofMillis(40));

        assertThat(frames.frameToScene().n()).isZero();
    }

    private void understood(Duration processing) {
        var header = new Frame.Header(1, CAPTURED, 4, 3, 4, 3, Mounting.UPRIGHT, Box.WHOLE);
        var frame = new Frame(header, new byte[] {1}, ByteBuffer.allocateDirect(4 * 3 * 3), pixels -> {});
        frames.onScene(frame, new Scene(1, CAPTURED, new OverlayScene(1, List.of()), List.of()), processing);
    }
}
