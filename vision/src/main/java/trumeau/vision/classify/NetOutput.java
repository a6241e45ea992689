package trumeau.vision.classify;

import java.util.Objects;

/**
 * What the net says of one picture.
 *
 * @param logits one for each category, in the model's order
 * @param embedding of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
public record NetOutput(float[] logits, float[] embedding) {

    public NetOutput {
        Objects.requireNonNull(logits, "logits");
        Objects.requireNonNull(embedding, "embedding");
    }
}
