package trumeau.recommender.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Makes the bytes of one row out of candidates with weights. */
final class PackedRow {

    private static final byte[] NOTHING = new byte[0];

    private PackedRow() {}

    /**
     * The row's bytes as they lie in a file: by ascending neighbour, weights in steps of a 127th of the largest. What
     * is nearer to 0 than to a step is left out; nothing is left of a row without any weight.
     *
     * @param known the row of the known item, which may not be its own candidate
     */
    static byte[] of(int known, int[] neighbours, float[] weights) {
        var scale = scale(weights);
        var order = order(neighbours);
        requireCandidates(known, order);
        var size = 0;
        for (var weight : weights) {
            size += steps(weight, scale) == 0 ? 0 : 1;
        }
        if (size == 0) {
            return NOTHING;
        }
        var row = ByteBuffer.allocate(TableRow.words(size) * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        row.putInt(size).putFloat(scale);
        var weightsAt = (TableRow.HEAD + size) * Integer.BYTES;
        for (var next : order) {
            var steps = steps(weights[(int) next], scale);
            if (steps != 0) {
                row.putInt((int) (next >>> Integer.SIZE)).put(weightsAt++, (byte) steps);
            }
        }
        return row.array();
    }

    /**
     * Whether no weight of a row differs from what it was by more than this share of the row's largest one.
     *
     * @param row the bytes that {@link #of} made
     * @param isGone candidates that may still stand in the row as it was
     */
    static boolean isNear(byte[] row, TableRow before, float share, IntPredicate isGone) {
        var bytes = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        var now = new TableRow(row.length == 0 ? 0 : bytes.getInt(0));
        now.load(bytes.asIntBuffer(), bytes, row.length == 0 ? ItemTable.NOWHERE : 0);
        var most = share * now.step() * ItemTable.STEPS;
        for (var entry = 0; entry < now.size(); entry++) {
            if (Math.abs(now.step() * now.steps(entry) - before.weightOf(now.neighbour(entry))) > most) {
                return false;
            }
        }
        for (var entry = 0; entry < before.size(); entry++) {
            var went = now.entryOf(before.neighbour(entry)) < 0 && !isGone.test(before.neighbour(entry));
            if (went && Math.abs(before.step() * before.steps(entry)) > most) {
                return false;
            }
        }
        return now.size() > 0;
    }

    private static float scale(float[] weights) {
        var scale = 0f;
        for (var weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new IllegalArgumentException("a weight is a finite number, not " + weight);
            }
            scale = Math.max(scale, Math.abs(weight));
        }
        return scale;
    }

    private static int steps(float weight, float scale) {
        return Math.round(weight / scale * ItemTable.STEPS);
    }

    /** Neighbours in ascending order, each with its index in the low half. */
    private static long[] order(int[] neighbours) {
        var order = new long[neighbours.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = (long) neighbours[i] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        return order;
    }

    private static void requireCandidates(int known, long[] order) {
        for (var i = 0; i < order.length; i++) {
            var neighbour = (int) (order[i] >>> Integer.SIZE);
            if (neighbour == known || (i > 0 && neighbour == (int) (order[i - 1] >>> Integer.SIZE))) {
                throw new IllegalArgumentException("row " + known + " can't hold candidate " + neighbour + " (again)");
            }
        }
    }
}
