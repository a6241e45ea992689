package trumeau.vision.pipeline;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.BothNets;
import trumeau.vision.djl.Engines;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.opencv.OpenCvFrames;
import trumeau.vision.opencv.OpenCvTagReader;

/** Times the steps of recognition beside the bare forward of the same net; its figures go to docs/figures.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class MeasureTest {

    private static final Path MODEL = Path.of(System.getProperty("model", "models/garment"));
    private static final int ROUNDS = 200;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int WARM_UP = 100;
    private static final int IDLE_FRAMES = 500;

    @Test
    void theStepsBesideTheBareForward() {
        var frames = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        var picture = noise();
        var locator = new ForegroundLocator();
        try (var net = Engines.load(ModelFolder.open(MODEL), InferenceEngine.PYTORCH);
                var recogniser = GarmentRecogniser.load(MODEL)) {
            var input = noiseFor(ModelFolder.open(MODEL));
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

    /**
     * The engines beside an older net, alternating: {@code -Dbaseline=FOLDER} names its model folder, {@code -Dmodel}
     * the one to measure. Processor time of the thread counts what else the machine does less than the clock does.
     */
    @Test
    void theEnginesBesideTheBaseline(@TempDir Path folder) {
        var model = ModelFolder.open(BothNets.of(MODEL, folder.resolve("both")));
        var baseline = ModelFolder.open(Path.of(System.getProperty("baseline", MODEL.toString())));
        try (var before = Engines.load(baseline, InferenceEngine.PYTORCH)) {
            var nets = new LinkedHashMap<String, Fed>();
            nets.put("baseline pytorch", new Fed(before, noiseFor(baseline)));
            for (var engine : model.card().nets().engines().stream().sorted().toList()) {
                nets.put(engine.code(), new Fed(Engines.load(model, engine), noiseFor(model)));
            }
            var clock = alternating(nets, System::nanoTime);
            var processor = alternating(nets, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
            nets.keySet()
                    .forEach(name -> System.out.printf(
                            Locale.ROOT,
                            "MEASURED %-18s p50 %.2f ms, ratio %.3f; of processor time %.2f ms, ratio %.3f (n=%d)%n",
                            name,
                            median(clock, name),
                            median(clock, name) / median(clock, "baseline pytorch"),
                            median(processor, name),
                            median(processor, name) / median(processor, "baseline pytorch"),
                            ROUNDS));
            nets.values().forEach(fed -> fed.net().close());
        }
    }

    /** A net and what it is asked: each has its own input size. */
    private record Fed(GarmentNet net, ByteBuffer input) {}

    private static ByteBuffer noiseFor(ModelFolder model) {
        var input = ByteBuffer.allocateDirect(model.card().input().bytes());
        new Random(7).ints(input.capacity(), 0, 256).forEach(value -> input.put((byte) value));
        return input.flip();
    }

    private static Map<String, double[]> alternating(Map<String, Fed> nets, LongSupplier nanoseconds) {
        var times = new LinkedHashMap<String, double[]>();
        for (var round = -20; round < ROUNDS; round++) {
            for (var net : nets.entrySet()) {
                var started = nanoseconds.getAsLong();
                net.getValue().net().forward(net.getValue().input());
                var took = (nanoseconds.getAsLong() - started) / 1e6;
                times.computeIfAbsent(net.getKey(), name -> new double[ROUNDS])[Math.max(round, 0)] = took;
            }
        }
        return times;
    }

    private static double median(Map<String, double[]> times, String name) {
        return Arrays.stream(times.getOrDefault(name, new double[0]))
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Processor time, by the thread's own counter, that an empty shop with the grain of a camera takes at 5 a second.
     */
    @Test
    void anIdleSceneWithAndWithoutTheGate() {
        var source = new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT);
        var shop = List.of(shop(1), shop(2), shop(3));
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            var gate = new Stages(() -> KeptScenes.leaseOf(recogniser), ForegroundLocator::new, OpenCvTagReader::new);
            var bare = new ForegroundLocator();
            var gated = 0.0;
            var ungated = 0.0;
            for (var i = 0; i < WARM_UP + IDLE_FRAMES; i++) {
                var at = Instant.EPOCH.plusMillis(200L * i);
                var pixels = new Picture.Pixels(shop.get(i % 3).duplicate(), WIDTH, HEIGHT, at, Box.WHOLE);
                var frame = source.make(pixels, i + 1).orElseThrow();
                var without = processorMillis(() -> bare.locate(frame));
                var with = processorMillis(() -> gate.understand(frame));
                ungated += i < WARM_UP ? 0 : without;
                gated += i < WARM_UP ? 0 : with;
                frame.release();
            }
            System.out.printf(
                    Locale.ROOT,
                    "MEASURED idle scene at 5 a second   with the gate %.2f %% of a core, without %.2f %% (n=%d)%n",
                    gated / IDLE_FRAMES / 200 * 100,
                    ungated / IDLE_FRAMES / 200 * 100,
                    IDLE_FRAMES);
        }
    }

    private static double processorMillis(Runnable step) {
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        step.run();
        return (threads.getCurrentThreadCpuTime() - started) / 1e6;
    }

    private static ByteBuffer shop(long seed) {
        var random = new Random(seed);
        var pixels = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        for (var i = 0; i < WIDTH * HEIGHT * 3; i++) {
            var shelf = i / 3 % WIDTH / 80 * 12 + i / 3 / WIDTH / 60 * 8;
            pixels.put((byte) (60 + shelf % 120 + random.nextGaussian() * 3));
        }
        return pixels.flip();
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
