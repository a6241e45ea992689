package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.opencv.OpenCvFrames;
import trumeau.vision.opencv.OpenCvTagReader;

/** A camera that changes its resolution while a garment is held up. */
class ChangingSizeTest extends KeptScenes {

    private int number;

    @Test
    void aGarmentKeepsItsNumberWhateverTheSizeOfItsFrames() {
        try (var loop = new SceneLoop(new LatestFrame(), stages(), listener)) {
            play(loop, 20, 1280, 720, false);
            play(loop, 10, 1280, 720, true);
            assertThat(newest().garments())
                    .extracting(garment -> garment.track())
                    .containsExactly(1L);
            for (var size : List.of(new int[] {640, 360}, new int[] {1000, 562}, new int[] {1920, 1080})) {
                play(loop, 10, size[0], size[1], true);
                assertThat(newest().garments())
                        .as("%d x %d", size[0], size[1])
                        .extracting(garment -> garment.track())
                        .containsExactly(1L);
            }
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void framesOfAnyShapeOneAfterTheOtherAreNoTrouble() {
        var random = new Random(2);
        try (var loop = new SceneLoop(new LatestFrame(), stages(), listener)) {
            for (var i = 0; i < 60; i++) {
                play(loop, 1, 1 + random.nextInt(i % 5 == 0 ? 3 : 700), 1 + random.nextInt(400), i % 3 == 0);
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(scenes).hasSize(60);
    }

    @Test
    void buffersOfOneSizeServeFramesOfAnother() {
        var frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        for (var i = 1; i <= 20; i++) {
            var width = 100 + 37 * (i % 4);
            var jpeg = Drawn.jpeg(width, 90, java.awt.Color.RED);
            var frame = frames.make(new Picture.Encoded(jpeg, Instant.EPOCH, Box.WHOLE), i)
                    .orElseThrow();
            assertThat(frame.pixels().remaining()).isEqualTo(width * 90 * 3);
            assertThat(frame.pixels().get(width * 90 * 3 - 1) & 0xFF).isGreaterThan(240);
            frame.release();
        }
    }

    private static Stages stages() {
        return new Stages(KeptScenes::lease, ForegroundLocator::new, OpenCvTagReader::new);
    }

    private trumeau.vision.track.Scene newest() {
        return scenes.get(scenes.size() - 1);
    }

    private void play(SceneLoop loop, int frames, int width, int height, boolean held) {
        for (var i = 0; i < frames; i++) {
            loop.process(shown(width, height, held));
        }
    }

    /** Shelves, and before them a red garment that sways a little. */
    private Frame shown(int width, int height, boolean held) {
        var at = Instant.EPOCH.plusMillis(66L * ++number);
        var left = 0.3 + number % 2 * 0.01;
        return Drawn.frame(number, at, width, height, (x, y) -> {
            var across = (double) x / width;
            var down = (double) y / height;
            var inside = held && across >= left && across < left + 0.3 && down >= 0.2 && down < 0.9;
            return inside ? 0xC02020 : ((int) (down * 9) % 2 == 0 ? 0x96968C : 0x6E6E64);
        });
    }
}
