package trumeau.vision.djl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.Digests;
import trumeau.vision.classify.InferenceEngine;

/**
 * What a model folder lacks for the second engine. A folder keeps its weights once, in {@code net.pt}; beside it lies
 * {@code skeleton.onnx}, the graph without weights, of which this makes {@code net.onnx}.
 */
public final class ModelCompletion {

    /** The graph without weights. */
    public static final String SKELETON = "skeleton.onnx";

    private static final String CARD = "model.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelCompletion() {}

    /**
     * The files to add to a copy of the folder, by name: {@code net.onnx} and the {@code model.json} that names its
     * digest. Empty when the folder is complete or has no skeleton. Equal folders give equal bytes.
     *
     * @throws VisionException {@code MODEL_MISSING, MODEL_MALFORMED} when the folder can't be read or its skeleton
     *     doesn't fit its weights
     */
    public static Map<String, byte[]> of(Path folder) {
        var skeleton = folder.resolve(SKELETON);
        if (Files.notExists(skeleton)) {
            return Map.of();
        }
        try {
            var card = JSON.readTree(Files.readAllBytes(folder.resolve(CARD)));
            return card.path("sha256").has(InferenceEngine.ONNX_RUNTIME.netFile())
                    ? Map.of()
                    : completed(card, Files.readAllBytes(skeleton), folder.resolve(InferenceEngine.PYTORCH.netFile()));
        } catch (IOException e) {
            throw new VisionException(
                    Reason.MODEL_MISSING,
                    "model " + folder + " can't be read: " + e.getMessage() + "; export it again",
                    e);
        }
    }

    private static Map<String, byte[]> completed(JsonNode card, byte[] skeleton, Path torch) throws IOException {
        var net = OnnxWriter.write(skeleton, TorchWeights.read(torch));
        if (!(card.path("sha256") instanceof ObjectNode digests)) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED, CARD + " beside " + torch + " names no sha256; export it again");
        }
        digests.put(InferenceEngine.ONNX_RUNTIME.netFile(), Digests.sha256(net));
        var described = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(card);
        return Map.of(InferenceEngine.ONNX_RUNTIME.netFile(), net, CARD, described);
    }
}
