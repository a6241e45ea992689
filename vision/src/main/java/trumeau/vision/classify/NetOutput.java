package trumeau.vision.classify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import trumeau.vision.classify.NetOutputs.Kind;

/**
 * What the net says of one picture. The arrays are the net's own and hold the next picture's answer after the next
 * forward pass: copy what must stay.
 */
public final class NetOutput {

    private static final float[] NONE = {};

    private final Map<Kind, float[]> results;

    private NetOutput(Map<Kind, float[]> results) {
        this.results = results;
    }

    /** Arrays for what this model gives, all zero. */
    public static NetOutput of(ModelCard card) {
        var categories = card.categories().size();
        return ofSizes(card.outputs(), kind -> card.outputs().sizeOf(kind, categories));
    }

    /** Arrays of these sizes, all zero. */
    static NetOutput ofSizes(NetOutputs outputs, ToIntFunction<Kind> size) {
        var results = new EnumMap<Kind, float[]>(Kind.class);
        outputs.order().forEach(kind -> results.put(kind, new float[size.applyAsInt(kind)]));
        return new NetOutput(results);
    }

    /** The same with one result changed for another. */
    public NetOutput with(Kind kind, float[] result) {
        var changed = new EnumMap<Kind, float[]>(results);
        changed.put(kind, Objects.requireNonNull(result, "result"));
        return new NetOutput(changed);
    }

    /** A copy that stays. */
    public NetOutput copied() {
        var copies = new EnumMap<Kind, float[]>(Kind.class);
        results.forEach((kind, result) -> copies.put(kind, result.clone()));
        return new NetOutput(copies);
    }

    /** One result, as {@link Kind} describes it; empty when the net doesn't give it. */
    public float[] get(Kind kind) {
        return results.getOrDefault(kind, NONE);
    }

    /** One for each category, in the model's order. */
    public float[] logits() {
        return get(Kind.LOGITS);
    }

    /** Of length 1. */
    public float[] embedding() {
        return get(Kind.EMBEDDING);
    }

    /** Side x side logits, row by row from the top, positive where the garment is; empty when the net has none. */
    public float[] mask() {
        return get(Kind.MASK);
    }

    /** One logit for each value of each attribute; empty when the net has none. */
    public float[] attributes() {
        return get(Kind.ATTRIBUTES);
    }

    /** A grid of logits for each part of a person; empty unless the net takes persons apart. */
    public float[] parts() {
        return get(Kind.PARTS);
    }

    /** The probability, 0..1, that this is a garment at all; empty when the net doesn't say. */
    public OptionalDouble garmentness() {
        var garment = get(Kind.GARMENT);
        return garment.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / (1 + Math.exp(-garment[0])));
    }
}
