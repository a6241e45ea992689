package trumeau.vision.djl.train;

import ai.djl.ndarray.NDScope;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import trumeau.vision.classify.NetOutputs;

/**
 * What a net says of many pictures, in their order.
 *
 * @param garment empty where the net doesn't say
 */
record Answers(List<float[]> logits, List<float[]> embeddings, List<float[]> garment) {

    private static final int BATCH = 32;

    /**
     * Asks the net.
     *
     * @param draw writes the picture of this number into a batch, at the place that it is given
     */
    static Answers of(TrainableNet net, int pictures, ObjIntConsumer<Batch> draw) {
        var found = new Answers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var card = net.card();
        var pixels = ByteBuffer.allocateDirect(BATCH * card.input().bytes());
        for (var from = 0; from < pictures; from += BATCH) {
            var count = Math.min(BATCH, pictures - from);
            for (var i = 0; i < count; i++) {
                draw.accept(new Batch(pixels, i), from + i);
            }
            try (var scope = new NDScope();
                    var step = net.step()) {
                scope.suppressNotUsedWarning();
                var given = net.forward(step, pixels, count);
                var order = card.outputs().order();
                for (var i = 0; i < order.size(); i++) {
                    found.add(order.get(i), given.get(i).toFloatArray(), count);
                }
            }
        }
        return found;
    }

    /** A place in a batch. */
    record Batch(ByteBuffer pixels, int place) {}

    private void add(NetOutputs.Kind kind, float[] values, int count) {
        var target = targetOf(kind);
        var size = values.length / count;
        for (var i = 0; i < count && target.isPresent(); i++) {
            target.get().add(Arrays.copyOfRange(values, i * size, (i + 1) * size));
        }
    }

    private Optional<List<float[]>> targetOf(NetOutputs.Kind kind) {
        return switch (kind) {
            case LOGITS -> Optional.of(logits);
            case EMBEDDING -> Optional.of(embeddings);
            case GARMENT -> Optional.of(garment);
            case MASK, ATTRIBUTES, PARTS, BOXES, SCORES, POINTS, PRESENCE, PERSON -> Optional.empty();
        };
    }
}
