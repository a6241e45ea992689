package trumeau.kiosk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.Golden;
import trumeau.vision.body.Spotlight;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Rotation;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.track.Garment;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.OverlayScene.Callout;

class FrameMessageTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 7};

    @Test
    void theHeaderIsAsThePagesExpectIt() throws IOException {
        var glass = new Mounting(Box.WHOLE, Rotation.QUARTER, Mounting.Mirroring.MIRRORED);
        var header = new Frame.Header(
                123, Instant.ofEpochMilli(1764000000000L), 720, 1280, 1280, 720, glass, new Box(0.25, 0, 0.5, 1));
        var frame = new Frame(header, JPEG, ByteBuffer.allocateDirect(720 * 1280 * 3), pixels -> {});
        var callout = new Callout(
                7,
                new Box(0.1, 0.2, 0.333333, 0.4),
                Garment.Certainty.RECOGNISED,
                new Guess("shirt", new Confidence(0.93)));

        var worn = new WornLayers(
                new Box(0.3, 0.1, 0.4, 0.8),
                2,
                1,
                List.of(
                        new WornLayers.Layer(WornPart.UPPER, new byte[] {-1, 0}, 0xC4262E),
                        new WornLayers.Layer(WornPart.LOWER, new byte[] {3, 4}, 0x0A0B0C)),
                new byte[] {5, 6},
                Optional.of(new Spotlight(new Box(0.2, 0, 0.6, 1), 1, 3, new byte[] {7, 8, 9})));
        var scene = new OverlayScene(123, List.of(callout), Optional.of(worn), Optional.empty());
        var patch = new Dressed.PatchView("trunk", 2, List.of(0, 0, 10000, 0), List.of(1000, 2000, 3000, 4000));
        var dressed = new Dressed("coat-1", "ab", List.of("upper"), List.of(), List.of(patch));

        var bytes =
                ByteBuffer.wrap(FrameMessage.of(frame, scene, List.of(dressed)).bytes());
        var json = new byte[bytes.getInt()];
        bytes.get(json);
        var masks = new byte[9];
        bytes.get(masks);

        Golden.assertGolden("frame-header.json", new String(json, StandardCharsets.UTF_8));
        assertThat(masks).containsExactly(-1, 0, 3, 4, 5, 6, 7, 8, 9);
        assertThat(bytes.remaining()).isEqualTo(JPEG.length);
        assertThat(frame.jpeg().remaining()).isEqualTo(JPEG.length);
    }

    @Test
    void percentilesAreOfTheSamplesThatCame() {
        var durations = new RecentDurations();
        for (var ms = 1; ms <= 100; ms++) {
            durations.add(Duration.ofMillis(ms));
        }

        assertThat(durations.spread().p50()).contains(50.0);
        assertThat(durations.spread().p95()).contains(95.0);
        assertThat(durations.spread().n()).isEqualTo(100);
        assertThat(new RecentDurations().spread().p50()).isEmpty();
    }
}
