package trumeau.recommender.index;

/**
 * The space an embedding lies in: digest of net and preprocessing. Two embeddings can be compared only in the same one.
 *
 * @param digest 64 lower-case hexadecimal digits (SHA-256)
 */
public record EmbeddingSpaceId(String digest) {

    public EmbeddingSpaceId {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("embedding space must be 64 hexadecimal digits, not \"" + digest + "\"");
        }
    }
}
