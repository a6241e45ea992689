package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.vision.VisionException;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.quantize.Quantization;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.opencv.PictureCache;

/** Makes a net that computes in bytes. */
@Command(
        name = "quantize-vision",
        header = "Make an 8-bit model of a model.",
        description = {
            "",
            "Writes a model folder whose net computes in 8-bit integers: half the size, and faster where ONNX",
            "Runtime runs. It learns nothing: DIR's photos, labelled as for evaluate-vision, only show which values occur.",
            "Measure it with evaluate-vision --model FOLDER --engine onnxruntime before you publish it with --model; its",
            "looks can't be compared with those of the model that it was made of, so the catalogue is published with it."
        },
        footer = {
            "",
            "Example:",
            "  ./trumeau quantize-vision photos --out my-model-int8 --model my-model",
            "",
            "Keys with --json: model, from, photos, bytes, bytesBefore."
        })
final class QuantizeVisionCommand implements Callable<Integer> {

    private static final long SEED = 1;

    @Mixin
    private Standard standard = new Standard();

    @Parameters(paramLabel = "DIR", description = "The folder of photos; of a labels.csv those of the split train.")
    private @Nullable Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The model folder to write, a new one.")
    private @Nullable Path out;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "The model to start from. Default: the shipped one.")
    private @Nullable Path model;

    @Option(names = "--photos", paramLabel = "N", description = "How many photos to look at. Default: 200.")
    private int most = 200;

    @Override
    public Integer call() throws IOException {
        var to = Objects.requireNonNull(out).toAbsolutePath();
        if (Files.exists(to)) {
            throw new BadInput("--out " + to + " is there already; name a new folder");
        }
        if (most < 1) {
            throw new BadInput("--photos must be at least 1, not " + most);
        }
        Folders.writable(Objects.requireNonNull(to.getParent()), "the folder of --out");
        var from = ModelFolder.open(Folders.existing(
                Optional.ofNullable(model).orElseGet(() -> Folders.here().shippedModel()), "model folder"));
        try (var quantization = new Quantization(from)) {
            var looked = look(quantization, from.card().input());
            quantization.write(to);
            tell(from, to, new Looked(looked, quantization.bytes()));
        }
        return Failures.OK;
    }

    private int look(Quantization quantization, ModelCard.NetInput input) throws IOException {
        var photos = new ArrayList<>(photos());
        Collections.shuffle(photos, new Random(SEED));
        var looked = 0;
        var rgb = ByteBuffer.allocateDirect(input.bytes());
        for (var photo : photos.subList(0, Math.min(most, photos.size()))) {
            try (var one = new PictureCache(input.width(), input.height(), PictureCache.Keep.EXACT)) {
                one.add(Files.readAllBytes(photo.file()));
                one.copy(0, rgb, 0);
                quantization.measure(rgb);
                looked++;
            } catch (VisionException e) {
                standard.say(photo.file() + " is left out: " + e.getMessage());
            }
        }
        if (looked == 0) {
            throw new BadInput("no photo of " + folder + " can be read; name a folder of photos");
        }
        return looked;
    }

    private List<LabelledPhoto> photos() throws IOException {
        var from = Folders.existing(Objects.requireNonNull(folder), "photos");
        var split = PhotoSet.hasSplits(from) ? PhotoSet.Split.TRAIN : PhotoSet.Split.ALL;
        return PhotoSet.read(from, split, PhotoSet.Labels.ALL).photos();
    }

    private record Looked(int photos, int bytesBefore) {}

    private void tell(ModelFolder from, Path to, Looked looked) throws IOException {
        var before = looked.bytesBefore();
        var after = Files.size(to.resolve("net.onnx"));
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("model", to.toString())
                .put("from", from.card().name() + " " + from.card().version())
                .put("photos", looked.photos())
                .put("bytes", after)
                .put("bytesBefore", before);
        standard.print(
                json,
                "8-bit model in " + to + ": " + after / 1024 + " KB instead of " + before / 1024 + ", by "
                        + looked.photos()
                        + " photos\n  measure it: ./trumeau evaluate-vision PHOTOS --model " + to
                        + " --engine onnxruntime");
    }
}
