package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.BothNets;
import trumeau.vision.djl.Engines;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.opencv.GarmentCrop;
import trumeau.vision.opencv.OpenCvFrames;

/** From a frame's pixels to the net's answer hardly anything is allocated in Java: small handles, no pixels. */
class AllocationTest {

    private static final int ROUNDS = 500;

    /** Bytes a round that our own step and OpenCV's handles may take. */
    private static final long CROP_MOST = 400;

    /** Bytes a forward pass: DJL's handles of five answers; ONNX Runtime's Java also copies the answers once. */
    private static final long FORWARD_MOST = 11_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aForwardPassTakesSmallHandlesOnly(InferenceEngine engine) {
        var model = ModelFolder.open(BothNets.of(Path.of("src/test/resources/models/full"), folder.resolve("both")));
        var size = model.card().input();
        var pixels = new Picture.Pixels(ByteBuffer.allocateDirect(640 * 480 * 3), 640, 480, Instant.EPOCH, Box.WHOLE);
        var frame = new OpenCvFrames(new PixelPool(1), Mounting.UPRIGHT)
                .make(pixels, 1)
                .orElseThrow();
        var box = new Box(0.25, 0.25, 0.5, 0.5);
        try (var net = Engines.load(model, engine);
                var crop = new GarmentCrop(size.width(), size.height())) {
            var input = crop.cut(frame, box);
            var cutting = bytesEach(() -> crop.cut(frame, box));
            var forward = bytesEach(() -> net.forward(input));
            System.out.println(
                    "MEASURED bytes a frame, " + engine.code() + ": crop " + cutting + ", forward " + forward);

            assertThat(cutting).isLessThanOrEqualTo(CROP_MOST);
            assertThat(forward).isLessThanOrEqualTo(FORWARD_MOST);
        }
        frame.release();
    }

    private static long bytesEach(Runnable step) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var i = 0; i < ROUNDS; i++) {
            step.run();
        }
        var before = threads.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < ROUNDS; i++) {
            step.run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    }
}
