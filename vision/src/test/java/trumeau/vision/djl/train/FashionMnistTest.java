package trumeau.vision.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.opencv.RandomViews.Strength;

/** The trainer's regression check: a small net, from random weights, on pictures of garments that anybody can get. */
class FashionMnistTest {

    private static final double MINUTE_GATE = 0.8;
    private static final double SOAK_GATE = 0.925;
    private static final Strength STRENGTH = new Strength(0.85, 0, 0, 0, 0, 0);

    @TempDir
    Path folder;

    @BeforeEach
    void isHere() {
        assumeTrue(Files.isDirectory(FashionMnist.FOLDER), "Debian's package dataset-fashion-mnist is not installed");
    }

    @Test
    void aMinuteTeachesTenKinds() throws Exception {
        assertThat(learned(6_000, 5, 2_000)).isGreaterThan(MINUTE_GATE);
    }

    @Test
    void tenMinutesOfTheProcessorReachTheKnownFigure() throws Exception {
        assumeTrue(Boolean.getBoolean("soak"), "ten minutes of the processor: --soak");
        var epochs = Integer.getInteger("trumeau.fashion.epochs", 10);
        var before = processorSeconds();
        var right = learned(60_000, epochs, 10_000);
        var took = processorSeconds() - before;
        System.getLogger("test").log(System.Logger.Level.INFO, "{0} right after {1} s", right, took);
        assertThat(right).isGreaterThanOrEqualTo(SOAK_GATE);
        assertThat(took).as("seconds of the processor").isLessThanOrEqualTo(600);
    }

    /** The share of test pictures that are right. */
    private double learned(int pictures, int epochs, int tested) throws Exception {
        var start = FreshNet.write(folder.resolve("start"), 2);
        var plan = new TrainingPlan(Depth.ALL, epochs, 0, 4e-3, 3, STRENGTH, 0);
        try (var net = TrainableNet.load(start, ModelFolder.open(start).card());
                var training = FashionMnist.read("train", 0, pictures);
                var test = FashionMnist.read("t10k", 0, tested);
                var tuning = new FineTuning(net, Optional.empty(), plan, training)) {
            for (var epoch = 0; epoch < epochs; epoch++) {
                var loss = tuning.epoch(epoch);
                System.getLogger("test").log(System.Logger.Level.INFO, "epoch {0}: loss {1}", epoch + 1, loss);
            }
            tuning.finish();
            return new Measurement(net, training, test, 1).top1();
        }
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
