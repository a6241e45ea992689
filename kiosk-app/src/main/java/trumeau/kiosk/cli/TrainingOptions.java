package trumeau.kiosk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.vision.djl.train.Depth;
import trumeau.vision.djl.train.TrainingPlan;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.opencv.RandomViews.Strength;

/** How to train. */
final class TrainingOptions {

    private static final int MOST_THREADS = 64;
    private static final double TOP_RATE = 1e-3;
    private static final double WHOLE_RATE = 2.5e-4;
    private static final int FEWEST_EPOCHS = 12;
    private static final int MOST_EPOCHS = 60;
    /** Photos that are looked at in all, with which training is long enough. */
    private static final int SEEN = 36_000;

    @Option(
            names = "--layers",
            paramLabel = "NAME",
            defaultValue = "top",
            description =
                    "What moves: top (last convolution, head, answers; masks stay as they are) or all (slower; needs"
                            + " more photos). Default: ${DEFAULT-VALUE}.")
    private String layers = "top";

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "0",
            description = "How often each photo is seen. Default: 12 of 3,000 photos and more, of fewer up to 60.")
    private int epochs;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "2",
            description = "Epochs before these in which the head alone moves. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "X",
            description = "The highest learning rate. Default: 1e-3 of the top, 2.5e-4 of all layers.")
    private @Nullable Double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Of everything random: the same gives the same net on the same machine. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--views",
            paramLabel = "NAME",
            defaultValue = "full",
            description = "How far views of a photo stray: full (photos by hand), light (all taken alike) or none."
                    + " Default: ${DEFAULT-VALUE}.")
    private String views = "full";

    @Option(
            names = "--labels",
            paramLabel = "LABELS",
            defaultValue = "all",
            description = "Of a labels.csv: all, or top10 (the public ten classes). Default: ${DEFAULT-VALUE}.")
    private String labels = "all";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the processor. Default: ${DEFAULT-VALUE}.")
    private int threads;

    /** @param photos to learn from */
    TrainingPlan plan(int photos) {
        var wanted = epochs != 0 ? epochs : Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, SEEN / Math.max(1, photos)));
        var depth = Depth.of(layers);
        var highest = rate != null ? rate : depth == Depth.TOP ? TOP_RATE : WHOLE_RATE;
        return new TrainingPlan(depth, wanted, warmUp, highest, seed, strength(), 1);
    }

    private Strength strength() {
        return switch (views) {
            case "full" -> Strength.FULL;
            case "light" -> Strength.LIGHT;
            case "none" -> Strength.NONE;
            default -> throw new BadInput("--views must be full, light or none, not " + views);
        };
    }

    PhotoSet.Labels labels() {
        return PhotoSet.Labels.of(labels);
    }

    long seed() {
        return seed;
    }

    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new BadInput("--threads must be 1.." + MOST_THREADS + ", not " + threads);
        }
        return threads;
    }
}
