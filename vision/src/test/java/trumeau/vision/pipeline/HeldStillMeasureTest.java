package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.opencv.OpenCvFrames;
import trumeau.vision.opencv.OpenCvTagReader;
import trumeau.vision.track.Scene;

/**
 * From the arrival of the first frame in which a garment is held still before an empty shop to the scene that has it,
 * at 15 frames a second: real photos, real JPEGs, real processing time; only the waiting between frames is reckoned.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class HeldStillMeasureTest {

    private static final Path MODEL = Path.of(System.getProperty("model", "models/garment"));
    private static final Path CLOTHING = Path.of("../../shared/data/clothing");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PHOTOS = 100;
    private static final double FRAME = 1000.0 / 15;
    private static final int EMPTY = 15;
    private static final int HELD = 30;
    /** What most shoppers may wait, in milliseconds: longer, and they think that nothing happens. */
    private static final double SOON = 1_000;

    private static final Random GRAIN = new Random(5);

    @Test
    void untilTheGarmentIsThere() throws IOException {
        assumeTrue(Files.isDirectory(CLOTHING), "the clothing photos (shared/data/clothing) are not here");
        var photos = PhotoSet.read(CLOTHING, Split.VALIDATION, Labels.TOP10).photos();
        var empty = Drawn.image(WIDTH, HEIGHT, HeldStillMeasureTest::shop);
        var waits = new ArrayList<Double>();
        var missed = 0;
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            for (var i = 0; i < PHOTOS; i++) {
                var photo = ImageIO.read(
                        photos.get(i * photos.size() / PHOTOS).file().toFile());
                var wait = wait(recogniser, jpeg(empty), jpeg(held(empty, photo)));
                if (wait < 0) {
                    missed++;
                } else if (i >= 5) { // the first ones warm up
                    waits.add(wait);
                }
            }
        }
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "MEASURED held still to garment   p50 %.0f ms, p95 %.0f ms (n=%d; %d not found within 2 s)%n",
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 95 / 100),
                waits.size(),
                missed);
        assertThat(p95(waits, missed)).as("p95, those not found among the slow").isLessThan(SOON);
    }

    /** Of all, in milliseconds; whoever was never found waited longest. */
    private static double p95(List<Double> sorted, int missed) {
        var at = (sorted.size() + missed) * 95 / 100;
        return at < sorted.size() ? sorted.get(at) : Double.POSITIVE_INFINITY;
    }

    /** Milliseconds; below 0 when the garment never came. */
    private static double wait(GarmentRecogniser recogniser, byte[] empty, byte[] held) {
        var frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        var stages = new Stages(() -> KeptScenes.leaseOf(recogniser), ForegroundLocator::new, OpenCvTagReader::new);
        var free = 0.0;
        for (var i = 0; i < EMPTY + HELD; i++) {
            var arrival = i * FRAME;
            var started = System.nanoTime();
            var scene = understand(stages, frames, i < EMPTY ? empty : held, i);
            free = Math.max(free, arrival) + (System.nanoTime() - started) / 1e6;
            if (i >= EMPTY && !scene.garments().isEmpty()) {
                return free - EMPTY * FRAME;
            }
        }
        return -1;
    }

    private static Scene understand(Stages stages, OpenCvFrames frames, byte[] jpeg, int i) {
        var at = Instant.EPOCH.plusNanos((long) (i * FRAME * 1e6));
        var frame = frames.make(new Picture.Encoded(jpeg, at, Box.WHOLE), i + 1).orElseThrow();
        try {
            return stages.understand(frame);
        } finally {
            frame.release();
        }
    }

    private static BufferedImage held(BufferedImage empty, BufferedImage photo) {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var high = 560;
        var wide = Math.min(700, photo.getWidth() * high / photo.getHeight());
        var brush = frame.createGraphics();
        brush.drawImage(empty, 0, 0, null);
        brush.drawImage(photo, (WIDTH - wide) / 2, (HEIGHT - high) / 2, wide, high, null);
        brush.dispose();
        return frame;
    }

    private static int shop(int x, int y) {
        var shelf = x / 80 * 12 + y / 60 * 8;
        var grey = (int) Math.max(0, Math.min(255, 60 + shelf % 120 + GRAIN.nextGaussian() * 3));
        return (grey << 16) | (grey << 8) | grey;
    }

    private static byte[] jpeg(BufferedImage image) {
        return Drawn.encoded(image, "jpg");
    }
}
