package trumeau.vision.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * A model as files: {@code model.json}, {@code golden.json} (what the net must answer), and the net for one engine or
 * for several: {@code net.pt} (TorchScript), {@code net.onnx}. Beside them may lie the folders of {@link #INNER}.
 *
 * @param space of the embeddings: digest of the weights' digest and of how the input is prepared; the same for every
 *     engine
 */
public record ModelFolder(Path folder, ModelCard card, SelfTest selfTest, EmbeddingSpaceId space) {

    /** A folder in the folder of a model that looks at garments: the model that finds them on a person. */
    public static final String PARSER = "worn";

    /** The model that finds bodies in a whole picture. */
    public static final String BODIES = "bodies";

    /** The model that finds the points of one body. */
    public static final String LANDMARKS = "landmarks";

    /** Folders that may lie in the folder of a model that looks at garments, each with a net of its own. */
    public static final List<String> INNER = List.of(BODIES, LANDMARKS, PARSER);

    private static final ObjectMapper JSON = new ObjectMapper();

    public ModelFolder {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(selfTest, "selfTest");
        Objects.requireNonNull(space, "space");
    }

    /**
     * Reads a folder and checks the digests of its nets; a net that {@code model.json} doesn't name is not looked at.
     *
     * @throws VisionException {@code MODEL_MISSING}, {@code MODEL_MALFORMED}, {@code MODEL_WRONG}
     */
    public static ModelFolder open(Path folder) {
        try {
            var described = json(folder, "model.json");
            var card = ModelCard.read(described);
            card.nets().digests().forEach((engine, digest) -> check(folder, engine.netFile(), digest));
            return new ModelFolder(
                    folder, card, SelfTest.read(json(folder, "golden.json"), card, described), space(card));
        } catch (IllegalArgumentException e) {
            throw malformed(folder, e);
        }
    }

    private static void check(Path folder, String net, String described) {
        var digest = Digests.sha256(bytes(folder, net));
        if (!digest.equals(described)) {
            throw new VisionException(
                    Reason.MODEL_WRONG,
                    "model " + folder + ": " + net + " is not the file that model.json describes (its digest is "
                            + digest + ", not " + described + "); export or publish the model again");
        }
    }

    private static EmbeddingSpaceId space(ModelCard card) {
        var preprocessing =
                "net=" + card.nets().weights() + ";input=" + card.input().width() + "x"
                        + card.input().height() + ";NHWC;uint8;RGB;stretch-area;embedding=" + card.dimensions();
        return new EmbeddingSpaceId(Digests.sha256(preprocessing.getBytes(StandardCharsets.US_ASCII)));
    }

    private static JsonNode json(Path folder, String name) {
        try {
            return JSON.readTree(bytes(folder, name));
        } catch (JsonProcessingException e) {
            throw malformed(folder, e);
        } catch (IOException e) {
            throw missing(folder, name, e);
        }
    }

    private static byte[] bytes(Path folder, String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw missing(folder, name, e);
        }
    }

    private static VisionException missing(Path folder, String name, IOException cause) {
        return new VisionException(
                Reason.MODEL_MISSING,
                "model " + folder + ": " + name
                        + " can't be read; a model folder has model.json, golden.json and each net that model.json names",
                cause);
    }

    private static VisionException malformed(Path folder, Exception cause) {
        return new VisionException(
                Reason.MODEL_MALFORMED,
                "model " + folder + ": " + cause.getMessage() + "; export or publish the model again",
                cause);
    }
}
