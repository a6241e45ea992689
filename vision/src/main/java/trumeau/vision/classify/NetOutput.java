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
 * @param parts a grid of logits for each part of a person; empty unless the net takes persons apart, which gives this
 *     alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
public record NetOutput(
        float[] logits, float[] embedding, float[] garment, float[] mask, float[] attributes, float[] parts) {

    private static final float[] NONE = {};

    public NetOutput {
        Objects.requireNonNull(logits, "logits");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(garment, "garment");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(parts, "parts");
    }

    /** Of a net that gives no more. */
    public NetOutput(float[] logits, float[] embedding) {
        this(logits, embedding, NONE, NONE, NONE, NONE);
    }

    /** Of a net that takes persons apart. */
    static NetOutput ofParts(float[] parts) {
        return new NetOutput(NONE, NONE, NONE, NONE, NONE, parts);
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
                new float[outputs.sizeOf(NetOutputs.Kind.ATTRIBUTES, categories)],
                new float[outputs.sizeOf(NetOutputs.Kind.PARTS, categories)]);
    }

    /** One result. */
    public float[] get(NetOutputs.Kind kind) {
        return switch (kind) {
            case LOGITS -> logits;
            case EMBEDDING -> embedding;
            case GARMENT -> garment;
            case MASK -> mask;
            case ATTRIBUTES -> attributes;
            case PARTS -> parts;
        };
    }

    /** The probability, 0..1, that this is a garment at all; empty when the net doesn't say. */
    public OptionalDouble garmentness() {
        return garment.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / (1 + Math.exp(-garment[0])));
    }
}
