package trumeau.vision.pipeline;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.Engines;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.opencv.OpenCvFrames;

/** Times the steps of recognition beside the bare forward of the same net; its figures go to docs/figures.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class MeasureTest {

    private static final Path MODEL = Path.of("models/garment");
    private static final int ROUNDS = 200;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    @Test
    void theStepsBesideTheBareForward() {
        var frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        var picture = noise();
        var locator = new ForegroundLocator();
        try (var net = Engines.load(ModelFolder.open(MODEL), InferenceEngine.PYTORCH);
                var recogniser = GarmentRecogniser.load(MODEL)) {
            var input = ByteBuffer.allocateDirect(224 * 224 * 3);
            var forward = new double[ROUNDS];
            var look = new double[ROUNDS];
            var locate = new double[ROUNDS];
            for (var round = -20; round < ROUNDS; round++) {
                var frame = frames.make(picture, round + 21).orElseThrow();
                var at = Math.max(round, 0);
                forward[at] = milliseconds(() -> net.forward(input));
                locate[at] = milliseconds(() -> locator.locate(frame));
                look[at] = milliseconds(() -> recogniser.look(frame, new Box(0.3, 0.1, 0.4, 0.8)));
                frame.release();
            }
            print("bare forward", forward);
            print("crop + forward + colour", look);
            print("locate", locate);
        }
    }

    private static Picture noise() {
        var pixels = new byte[WIDTH * HEIGHT * 3];
        new Random(7).nextBytes(pixels);
        var bgr = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        return new Picture.Pixels(bgr, WIDTH, HEIGHT, Instant.EPOCH, Box.WHOLE);
    }

    private static double milliseconds(Runnable step) {
        var started = System.nanoTime();
        step.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static void print(String step, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "MEASURED %-24s p50 %.1f ms, p95 %.1f ms (n=%d)%n",
                step,
                sorted[ROUNDS / 2],
                sorted[ROUNDS * 95 / 100],
                ROUNDS);
    }
}
