package trumeau.vision.djl.quantize;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.Digests;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.SelfTest;
import trumeau.vision.djl.Engines;
import trumeau.vision.djl.ModelCompletion;
import trumeau.vision.djl.train.ModelDraft;

/**
 * Makes a model folder whose net computes in bytes from one whose net computes in floats, without training: the ranges
 * of its activations are measured on pictures. The new net lies in a space of its own, so a store that takes it
 * publishes its catalogue anew.
 */
public final class Quantization implements AutoCloseable {

    private static final String NET = InferenceEngine.ONNX_RUNTIME.netFile();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GOLDEN = 3;
    private static final int OPSET = 13;
    /** Least cosine between looks in bytes and in floats; of two pictures' noise they are hardly further apart. */
    private static final double NEAR = 0.97;
    /** A byte more or less, as processors round, moves a number by so much at most; a wrong net by more. */
    private static final double TOLERANCE = 0.25;

    private final ModelFolder from;
    private final ModelProto net;
    private final RangeMeter meter;

    /**
     * @throws IOException when there is no room in the system's temporary folder
     * @throws VisionException when the folder is no model, or has no net that ONNX Runtime runs
     */
    public Quantization(ModelFolder from) throws IOException {
        this.from = from;
        this.net = net(from);
        var activations = Int8Graph.activations(net.getGraph());
        if (activations.isEmpty()) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + from.folder() + " has no convolution in floats; take the model that it was made of");
        }
        this.meter = new RangeMeter(net, from.card(), activations);
    }

    /** Size of the ONNX net in floats. */
    public int bytes() {
        return net.getSerializedSize();
    }

    private static ModelProto net(ModelFolder from) {
        try {
            var added = ModelCompletion.of(from.folder()).get(NET);
            var net = ModelProto.parseFrom(
                    added == null ? Files.readAllBytes(from.folder().resolve(NET)) : added);
            if (net.getOpsetImportList().stream().anyMatch(set -> set.getVersion() < OPSET)) {
                throw new VisionException(
                        Reason.MODEL_MALFORMED,
                        "model " + from.folder() + ": its ONNX net is older than opset " + OPSET + "; export it again");
            }
            return net;
        } catch (InvalidProtocolBufferException e) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED, "model " + from.folder() + ": no ONNX net; export it again", e);
        } catch (IOException e) {
            throw new VisionException(
                    Reason.MODEL_MISSING,
                    "model " + from.folder() + " has neither " + NET + " nor " + ModelCompletion.SKELETON
                            + " to make it of; take one that train-vision wrote",
                    e);
        }
    }

    /** Measures on one input of the net: its size's uint8 RGB pixels in a direct buffer. */
    public void measure(ByteBuffer rgb) {
        meter.add(rgb);
    }

    /**
     * Writes the folder, which is not there yet; what can't be proven is not written.
     *
     * @throws IOException when the folder can't be written
     * @throws VisionException {@code MODEL_WRONG} when the new net does not answer nearly as the one in floats
     */
    public void write(Path to) throws IOException {
        try (var draft = new ModelDraft(to)) {
            var fresh = draft.folder();
            var bytes = net.toBuilder()
                    .setGraph(Int8Graph.write(net.getGraph(), meter.ranges()))
                    .build()
                    .toByteArray();
            Files.write(fresh.resolve(NET), bytes);
            Files.write(fresh.resolve("model.json"), pretty(description(Digests.sha256(bytes))));
            Files.write(fresh.resolve("golden.json"), JSON.writeValueAsBytes(unanswered()));
            copyCard(fresh);
            draft.copyInner(from.folder());
            answer(fresh);
            draft.finish();
        }
    }

    private ObjectNode description(String digest) throws IOException {
        var card = (ObjectNode) JSON.readTree(Files.readAllBytes(from.folder().resolve("model.json")));
        card.put("version", card.path("version").asText() + "-int8");
        card.put("weights", digest).putObject("sha256").put(NET, digest);
        card.put("selfTestTolerance", TOLERANCE);
        card.put(
                "initialisedFrom",
                from.card().name() + " " + from.card().version() + " ("
                        + from.card().nets().weights() + ")");
        return card;
    }

    /** Golden answers of the right shape; the right numbers come from the net as it was written. */
    private ArrayNode unanswered() throws IOException {
        var known = (ArrayNode) JSON.readTree(Files.readAllBytes(from.folder().resolve("golden.json")));
        while (known.size() > GOLDEN) {
            known.remove(known.size() - 1);
        }
        return known;
    }

    private void answer(Path fresh) throws IOException {
        var golden = unanswered();
        try (var loaded = Engines.load(ModelFolder.open(fresh), InferenceEngine.ONNX_RUNTIME)) {
            for (var answer : golden) {
                var before = answer.path("embedding");
                answer((ObjectNode) answer, loaded);
                requireNear(before, answer.path("embedding"));
            }
        }
        Files.write(fresh.resolve("golden.json"), JSON.writeValueAsBytes(golden));
        var written = ModelFolder.open(fresh);
        try (var loaded = Engines.load(written, InferenceEngine.ONNX_RUNTIME)) {
            written.selfTest().run(loaded, written.card());
        }
    }

    /** A parser has no embedding. */
    private void requireNear(JsonNode before, JsonNode after) {
        var cosine = before.isMissingNode() ? 1 : 0.0;
        for (var i = 0; i < before.size(); i++) {
            cosine += before.get(i).asDouble() * after.get(i).asDouble();
        }
        if (!(cosine >= NEAR)) {
            throw new VisionException(
                    Reason.MODEL_WRONG,
                    String.format(
                            Locale.ROOT,
                            "in bytes model %s looks at things otherwise than in floats (cosine %.3f); give it more"
                                    + " and other photos",
                            from.folder(),
                            cosine));
        }
    }

    private void answer(ObjectNode answer, GarmentNet loaded) {
        var found = loaded.forward(
                SelfTest.input(from.card().input(), answer.path("seed").asLong()));
        for (var kind : from.card().outputs().order()) {
            answer.set(kind.name().toLowerCase(Locale.ROOT), JSON.valueToTree(SelfTest.told(kind, found)));
        }
    }

    private void copyCard(Path fresh) throws IOException {
        var card = from.folder().resolve("MODEL_CARD.md");
        var said = Files.exists(card) ? Files.readString(card) : "";
        Files.writeString(
                fresh.resolve("MODEL_CARD.md"),
                "# In 8-bit integers\n\nMade by `trumeau quantize-vision` from the model below, without training. Its figures are"
                        + " not those below: measure it with `trumeau evaluate-vision --model`.\n\n" + said);
    }

    private static byte[] pretty(ObjectNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    @Override
    public void close() {
        meter.close();
    }
}
