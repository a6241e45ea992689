package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.vision.classify.ConfidenceFit;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.train.TrainingFigures;
import trumeau.vision.djl.train.TrainingListener;
import trumeau.vision.djl.train.TrainingRequest;
import trumeau.vision.djl.train.VisionTraining;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSplit;

/** Teaches the net a store's own kinds. */
@Command(
        name = "train-vision",
        header = "Train the recogniser on a folder of labelled photos.",
        description = {
            "",
            "DIR is class folders (DIR/shirt/1.jpg, or DIR/shirt/anna/1.jpg where anna took it) or labels.csv (columns",
            "image, label, and if you like split, and group or photographer) with images/. Kinds are what the labels say;",
            "a kind needs at least ten photos. A fifth of them, of photographers of their own where these are named, is",
            "kept apart to measure on. Writes a model folder that recognize, evaluate-vision, publish and demo take by",
            "--model. See docs/help/own-photos.md."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau train-vision photos --out my-model",
            "  ./trumeau train-vision photos --out my-model --resume        # after Ctrl-C: goes on after the last epoch",
            "  ./trumeau train-vision photos --out my-model --finish        # after Ctrl-C: takes the last epoch as it is",
            "",
            "Keys with --json: model, space, kinds, training, validation, leftOut, top1, interval [low, high],",
            "ece {before, after}, temperature, thresholds {abstain, sameItem, garment}, answered, answeredRight."
        })
final class TrainVisionCommand implements Callable<Integer> {

    private static final String THREADS = "ai.djl.pytorch.num_threads";

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Parameters(paramLabel = "DIR", description = "The folder of photos.")
    private @Nullable Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The model folder to write, a new one.")
    private @Nullable Path out;

    @Option(
            names = "--start",
            paramLabel = "FOLDER",
            description = "The model to begin from, one that can be trained. Default: the shipped one.")
    private @Nullable Path start;

    @Option(
            names = "--validation",
            paramLabel = "DIR",
            description = "Photos to measure on, by other photographers. Default: some of DIR's.")
    private @Nullable Path validation;

    @Option(names = "--resume", description = "Go on after the last whole epoch of a training that was stopped.")
    private boolean resume;

    @Option(names = "--finish", description = "Take the last whole epoch of a training that was stopped as it is.")
    private boolean finish;

    @Override
    public Integer call() throws IOException {
        if (resume && finish) {
            throw new BadInput("give --resume to go on or --finish to end, not both");
        }
        var from = Folders.existing(Objects.requireNonNull(folder), "photos");
        System.setProperty(THREADS, Integer.toString(options.threads()));
        var begun = Folders.existing(
                Optional.ofNullable(start).orElseGet(() -> Folders.here().shippedModel()), "model folder");
        var to = Objects.requireNonNull(out);
        var name = String.valueOf(to.toAbsolutePath().normalize().getFileName());
        var begin = finish
                ? TrainingRequest.Begin.ENDED
                : resume ? TrainingRequest.Begin.RESUMED : TrainingRequest.Begin.ANEW;
        var photos = split(from);
        var heard = new Heard();
        var request = new TrainingRequest(
                begun, photos, options.plan(photos.training().size()), to, name, begin);
        standard.say(photos.training().size() + " photos to learn from, "
                + photos.validation().size() + " to measure on"
                + (photos.grouped() ? ", no photographer on both sides" : "")
                + "; begins from " + begun);
        var figures = new VisionTraining(request, heard).run();
        standard.print(json(figures, request, heard), words(figures, request));
        return Failures.OK;
    }

    private PhotoSplit split(Path from) {
        if (validation != null) {
            var apart = read(Folders.existing(validation, "validation photos"), PhotoSet.Split.ALL);
            return PhotoSplit.given(read(from, PhotoSet.Split.ALL), apart);
        }
        if (PhotoSet.hasSplits(from)) {
            return PhotoSplit.given(read(from, PhotoSet.Split.TRAIN), read(from, PhotoSet.Split.VALIDATION));
        }
        return VisionTraining.split(read(from, PhotoSet.Split.ALL), options.seed());
    }

    private List<LabelledPhoto> read(Path from, PhotoSet.Split part) {
        var photos = PhotoSet.read(from, part, options.labels());
        if (photos.labels().isEmpty()) {
            throw new BadInput("photos " + from + " have no labels; put them into one folder a kind, as " + from
                    + "/shirt/1.jpg, or write a labels.csv");
        }
        return photos.photos();
    }

    private static ObjectNode json(TrainingFigures figures, TrainingRequest request, Heard heard) {
        var interval = ConfidenceFit.interval(figures.claims());
        var written = ModelFolder.open(request.output());
        var node = Standard.node()
                .put("model", request.output().toString())
                .put("space", written.space().digest());
        node.set("kinds", Standard.tree(written.card().categories()));
        node.put("training", request.photos().training().size())
                .put("validation", figures.claims().size())
                .put("leftOut", heard.leftOut.size())
                .put("top1", rounded(figures.top1()));
        node.putArray("interval").add(rounded(interval.low())).add(rounded(interval.high()));
        node.putObject("ece")
                .put("before", rounded(figures.plainError()))
                .put("after", rounded(ConfidenceFit.error(figures.claims())));
        node.put("temperature", figures.temperature());
        node.set("thresholds", Standard.tree(figures.thresholds()));
        return node.put(
                        "answered",
                        rounded((double) figures.said().size()
                                / figures.claims().size()))
                .put("answeredRight", rounded(ConfidenceFit.right(figures.said())));
    }

    private static String words(TrainingFigures figures, TrainingRequest request) {
        var interval = ConfidenceFit.interval(figures.claims());
        var said = figures.said();
        return String.format(
                Locale.ROOT,
                "%s%n  first guess right  %.1f %% (%.1f to %.1f) of %d photos%n  answers %.1f %% of them, %.1f %% of those right%n"
                        + "fill in what MODEL_CARD.md leaves open: whose photos these are, and the licence",
                request.output(),
                100 * figures.top1(),
                100 * interval.low(),
                100 * interval.high(),
                figures.claims().size(),
                100.0 * said.size() / figures.claims().size(),
                100 * ConfidenceFit.right(said));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** Tells a person how it goes. */
    private final class Heard implements TrainingListener {

        private final ProgressLine progress = standard.progress();
        private final List<Path> leftOut = new ArrayList<>();

        @Override
        public void leftOut(Path photo, String why) {
            leftOut.add(photo);
            standard.complain(photo + " is left out: " + why);
        }

        @Override
        public void at(String work, long done, long of) {
            progress.at(work, done, of);
        }

        @Override
        public void epoch(Epoch epoch) {
            standard.say(String.format(
                    Locale.ROOT,
                    "epoch %d/%d: loss %.3f, %.1f %% of %d validation photos right",
                    epoch.number(),
                    epoch.of(),
                    epoch.loss(),
                    100 * epoch.top1(),
                    epoch.validation()));
        }
    }
}
