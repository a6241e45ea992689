package trumeau.vision.classify;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the net says of one picture. The arrays are the net's own and hold the next picture's answer after the next
 * forward pass: copy what must stay.
 *
 * @param logits one for each category, in the model's order
 * @param embedding of length 1
 * @param garment one logit, whether this is a garment at all; empty when the net doesn't say
 * @param mask side x side logits, row by row from the top, positive where the garment is; empty when the net has none
 * @param attributes one logit for each value of each attribute; empty when the net has none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
public record NetOutput(float[] logits, float[] embedding, float[] garment, float[] mask, float[] attributes) {

    private static final float[] NONE = {};

    public NetOutput {
        Objects.requireNonNull(logits, "logits");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(garment, "garment");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(attributes, "attributes");
    }

    /** Of a net that gives no more. */
    public NetOutput(float[] logits, float[] embedding) {
        this(logits, embedding, NONE, NONE, NONE);
    }

    /** Arrays for what this model gives, all zero. */
    public static NetOutput of(ModelCard card) {
        var outputs = card.outputs();
        var categories = card.categories().size();
        return new NetOutput(
                new float[outputs.sizeOf(NetOutputs.Kind.LOGITS, categories)],
                new float[outputs.sizeOf(NetOutputs.Kind.EMBEDDING, categories)],
                new float[outputs.sizeOf(NetOutputs.Kind.GARMENT, categories)],
                new float[outputs.sizeOf(NetOutputs.Kind.MASK, categories)],
                new float[outputs.sizeOf(NetOutputs.Kind.ATTRIBUTES, categories)]);
    }

    /** One result. */
    public float[] get(NetOutputs.Kind kind) {
        return switch (kind) {
            case LOGITS -> logits;
            case EMBEDDING -> embedding;
            case GARMENT -> garment;
            case MASK -> mask;
            case ATTRIBUTES -> attributes;
        };
    }

    /** The probability, 0..1, that this is a garment at all; empty when the net doesn't say. */
    public OptionalDouble garmentness() {
        return garment.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / (1 + Math.exp(-garment[0])));
    }
}
