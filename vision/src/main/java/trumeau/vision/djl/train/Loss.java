package trumeau.vision.djl.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.List;
import trumeau.vision.classify.NetOutputs;

/**
 * What training makes small: cross entropy of the kinds with smoothed labels, and, so that the rest isn't forgotten, of
 * the start net's own answers (Li and Hoiem 2016): whether it is a garment, where, and its attributes.
 */
final class Loss {

    private static final float SMOOTHING = 0.1f;
    private static final float GARMENT = 0.2f;
    private static final float MASK = 0.5f;

    private final List<NetOutputs.Kind> order;
    private final float kept;

    Loss(NetOutputs outputs, double kept) {
        this.order = outputs.order();
        this.kept = (float) kept; // a double would make the whole loss one
    }

    /**
     * Of one batch.
     *
     * @param given what the net gives, the kinds' logits among it
     * @param start what the start net gives for the same pictures; its logits may be of other kinds
     * @param kinds the right kinds
     */
    NDArray of(NDList given, NDList start, int[] kinds) {
        var loss = kinds(given.get(order.indexOf(NetOutputs.Kind.LOGITS)), kinds);
        for (var i = 0; i < order.size() && !start.isEmpty(); i++) {
            var weight = weightOf(order.get(i));
            if (weight > 0) {
                loss = loss.add(same(given.get(i), start.get(i)).mul(kept * weight));
            }
        }
        return loss;
    }

    private static float weightOf(NetOutputs.Kind kind) {
        return switch (kind) {
            case GARMENT, ATTRIBUTES -> GARMENT;
            case MASK -> MASK;
            case LOGITS, EMBEDDING, PARTS, BOXES, SCORES, POINTS, PRESENCE, PERSON -> 0;
        };
    }

    private static NDArray kinds(NDArray logits, int[] kinds) {
        var count = (int) logits.getShape().get(1);
        var targets = new float[kinds.length * count];
        java.util.Arrays.fill(targets, SMOOTHING / count);
        for (var i = 0; i < kinds.length; i++) {
            targets[i * count + kinds[i]] += 1 - SMOOTHING;
        }
        var wanted = logits.getManager().create(targets, logits.getShape());
        return logits.logSoftmax(1).mul(wanted).sum().div(-kinds.length);
    }

    /** Binary cross entropy with the start's probability, from logits. */
    private static NDArray same(NDArray logits, NDArray start) {
        var wanted = Activation.sigmoid(start);
        return Activation.softPlus(logits).sub(logits.mul(wanted)).mean();
    }
}
