package trumeau.vision.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * A model as files: {@code model.json}, {@code net.pt} (TorchScript) and {@code golden.json} (what the net must
 * answer).
 *
 * @param space of the embeddings: digest of the net's digest and of how its input is prepared
 */
public record ModelFolder(Path folder, ModelCard card, SelfTest selfTest, EmbeddingSpaceId space) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ModelFolder {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(selfTest, "selfTest");
        Objects.requireNonNull(space, "space");
    }

    /**
     * Reads a folder and checks the net's digest.
     *
     * @throws VisionException {@code MODEL_MISSING}, {@code MODEL_MALFORMED}, {@code MODEL_WRONG}
     */
    public static ModelFolder open(Path folder) {
        try {
            var card = ModelCard.read(json(folder, "model.json"));
            var digest = sha256(bytes(folder, "net.pt"));
            if (!digest.equals(card.netDigest())) {
                throw new VisionException(
                        Reason.MODEL_WRONG,
                        "model " + folder + ": net.pt is not the file that model.json describes (its digest is "
                                + digest + ", not " + card.netDigest() + "); export or publish the model again");
            }
            return new ModelFolder(folder, card, SelfTest.read(json(folder, "golden.json"), card), space(card));
        } catch (IllegalArgumentException e) {
            throw malformed(folder, e);
        }
    }

    private static EmbeddingSpaceId space(ModelCard card) {
        var preprocessing = "net=" + card.netDigest() + ";input=" + card.input().width() + "x"
                + card.input().height() + ";NHWC;uint8;RGB;stretch-area;embedding=" + card.dimensions();
        return new EmbeddingSpaceId(sha256(preprocessing.getBytes(StandardCharsets.US_ASCII)));
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
                        + " can't be read; a model folder has model.json, net.pt and golden.json",
                cause);
    }

    private static VisionException malformed(Path folder, Exception cause) {
        return new VisionException(
                Reason.MODEL_MALFORMED,
                "model " + folder + ": " + cause.getMessage() + "; export or publish the model again",
                cause);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
