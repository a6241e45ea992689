package trumeau.vision.classify;

import java.util.Map;
import java.util.Set;

/**
 * The nets of a model folder: the same weights, for one engine or for several.
 *
 * @param weights names the weights: SHA-256 of the file that was made first, {@code net.pt} or a quantized
 *     {@code net.onnx}, whether it is here or not
 * @param digests SHA-256 of the file for each engine, at least one
 */
public record NetFiles(String weights, Map<InferenceEngine, String> digests) {

    private static final String DIGEST = "[0-9a-f]{64}";

    public NetFiles {
        digests = Map.copyOf(digests);
        require(weights.matches(DIGEST), "weights must be 64 hexadecimal digits");
        require(!digests.isEmpty(), "sha256 must name net.pt, net.onnx or both");
        digests.forEach((engine, digest) ->
                require(digest.matches(DIGEST), "sha256.\"" + engine.netFile() + "\" must be 64 hexadecimal digits"));
    }

    /** The engines that have a file here. */
    public Set<InferenceEngine> engines() {
        return digests.keySet();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
