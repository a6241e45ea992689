package trumeau.vision.djl.train;

import ai.djl.ndarray.NDScope;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import trumeau.vision.classify.Digests;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.SelfTest;
import trumeau.vision.djl.Engines;
import trumeau.vision.djl.ModelCompletion;

/** Writes a trained net as a model folder: beside its place first, proved by every engine, then moved there whole. */
final class ModelWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GOLDEN = 3;
    private static final String FORMULA =
            "byte i of the NHWC input (64-bit integers, / rounds down): (i*seed*31 + (i/7)*17 + (i*i % 251)) % 256";

    private final TrainingRequest request;
    private final ModelFolder start;
    private final TrainableNet net;

    ModelWriter(TrainingRequest request, ModelFolder start, TrainableNet net) {
        this.request = request;
        this.start = start;
        this.net = net;
    }

    /** How many photos took part. */
    record Counts(int training, int validation) {}

    /** The start's card for these kinds. */
    static ModelCard described(ModelCard start, List<String> kinds) {
        return new ModelCard(
                start.name(),
                start.version(),
                kinds,
                start.input(),
                start.outputs(),
                start.temperature(),
                start.thresholds(),
                start.nets());
    }

    void write(TrainingFigures figures, Counts counts) throws IOException {
        try (var draft = new ModelDraft(request.output())) {
            writeFiles(draft, figures, counts);
            for (var added : ModelCompletion.of(draft.folder()).entrySet()) {
                Files.write(draft.folder().resolve(added.getKey()), added.getValue());
            }
            prove(draft.folder());
            draft.finish();
        }
    }

    private void writeFiles(ModelDraft draft, TrainingFigures figures, Counts counts) throws IOException {
        var folder = draft.folder();
        var file = folder.resolve(InferenceEngine.PYTORCH.netFile());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            net.write(out);
        }
        var skeleton = start.folder().resolve(ModelCompletion.SKELETON);
        if (Files.exists(skeleton)) {
            Files.copy(skeleton, folder.resolve(ModelCompletion.SKELETON));
        }
        draft.copyInner(start.folder());
        var digest = Digests.sha256(Files.readAllBytes(file));
        Files.write(folder.resolve("model.json"), pretty(description(figures, counts, digest)));
        Files.write(folder.resolve("golden.json"), JSON.writeValueAsBytes(golden(net)));
        Files.writeString(
                folder.resolve("MODEL_CARD.md"), new CardText(request, start, net.card(), counts).of(figures, digest));
    }

    private ObjectNode description(TrainingFigures figures, Counts counts, String digest) throws IOException {
        var card = (ObjectNode) JSON.readTree(Files.readAllBytes(start.folder().resolve("model.json")));
        card.put("formatVersion", 2).put("name", request.name()).put("version", digest.substring(0, 12));
        card.set("classes", JSON.valueToTree(net.card().categories()));
        card.set(
                "outputs",
                JSON.valueToTree(net.card().outputs().order().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList()));
        card.remove("top10");
        card.put("temperature", figures.temperature());
        card.putObject("thresholds")
                .put("abstain", figures.thresholds().abstain())
                .put("sameItem", figures.thresholds().sameItem())
                .put("garment", figures.thresholds().garment());
        card.put("weights", digest).putObject("sha256").put(InferenceEngine.PYTORCH.netFile(), digest);
        card.put("initialisedFrom", CardText.named(start));
        card.put(
                "trainedOn",
                counts.training() + " photos of " + net.card().categories().size() + " kinds");
        card.put("licence", "not stated; see MODEL_CARD.md");
        return card;
    }

    /** What the net answers to the formula's inputs. */
    static ArrayNode golden(TrainableNet net) {
        var found = JSON.createArrayNode();
        var card = net.card();
        for (var seed = 1; seed <= GOLDEN; seed++) {
            var answer = found.addObject().put("seed", seed).put("input", FORMULA);
            try (var scope = new NDScope();
                    var step = net.step()) {
                scope.suppressNotUsedWarning();
                var given = net.forward(step, SelfTest.input(card.input(), seed), 1);
                for (var i = 0; i < given.size(); i++) {
                    var name = card.outputs().order().get(i).name().toLowerCase(Locale.ROOT);
                    answer.set(name, JSON.valueToTree(given.get(i).toFloatArray()));
                }
            }
        }
        return found;
    }

    /** Opened as a device opens it: digests, then the golden answers by each engine that is here. */
    private static void prove(Path folder) {
        var written = ModelFolder.open(folder);
        for (var engine : written.card().nets().engines()) {
            if (Engines.present().contains(engine)) {
                try (var loaded = Engines.load(written, engine)) {
                    written.selfTest().run(loaded, written.card());
                }
            }
        }
    }

    private static byte[] pretty(ObjectNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
