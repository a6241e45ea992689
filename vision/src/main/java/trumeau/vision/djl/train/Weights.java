package trumeau.vision.djl.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/** One parameter that moves: its values, their moving average, and what AdamW remembers of its gradients. */
final class Weights implements AutoCloseable {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    private final String name;
    private final NDArray values;
    private final NDArray average;
    private final NDArray first;
    private final NDArray second;

    Weights(String name, NDArray values) {
        this.name = name;
        this.values = values;
        this.average = values.duplicate();
        this.first = values.zerosLike();
        this.second = values.zerosLike();
    }

    String name() {
        return name;
    }

    /** Whether gradients are collected. */
    void watch(boolean watched) {
        values.setRequiresGradient(watched);
    }

    /** The sum of the gradient's squares. */
    double gradientNorm() {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return values.getGradient().square().sum().getFloat();
        }
    }

    /**
     * One step of AdamW (Loshchilov and Hutter 2019) and of the moving average; the gradient is zero afterwards.
     *
     * @param step counts from 1
     */
    void move(Step step) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            var gradient = values.getGradient();
            var scaled = gradient.mul(step.gradientScale());
            first.muli(FIRST).addi(scaled.mul(1 - FIRST));
            second.muli(SECOND).addi(scaled.square().mul(1 - SECOND));
            var mean = first.div(1 - Math.pow(FIRST, step.number()));
            var root = second.div(1 - Math.pow(SECOND, step.number())).sqrt().add(TINY);
            var decay = values.getShape().dimension() > 1 ? step.decay() : 0;
            values.muli(1 - step.rate() * decay).subi(mean.div(root).mul(step.rate()));
            average.muli(step.follow()).addi(values.mul(1 - step.follow()));
            gradient.muli(0);
        }
    }

    /**
     * What one step is of.
     *
     * @param number of steps so far, this one included
     * @param follow how much of the average stays
     */
    record Step(int number, double rate, double decay, double gradientScale, double follow) {}

    /** Values, average and both memories, each in rows. */
    float[][] state() {
        return new float[][] {values.toFloatArray(), average.toFloatArray(), first.toFloatArray(), second.toFloatArray()
        };
    }

    /** Takes back what {@link #state} gave. */
    void restore(float[][] state) {
        set(values, state[0]);
        set(average, state[1]);
        set(first, state[2]);
        set(second, state[3]);
    }

    /** Puts the average in the place of the values, and gives these. */
    float[] showAverage() {
        var live = values.toFloatArray();
        set(values, average.toFloatArray());
        return live;
    }

    /** Puts values back. */
    void show(float[] live) {
        set(values, live);
    }

    /** Begins the average anew, at the values. */
    void startAverage() {
        set(average, values.toFloatArray());
    }

    private static void set(NDArray array, float[] values) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            array.muli(0).addi(array.getManager().create(values, array.getShape()));
        }
    }

    @Override
    public void close() {
        average.close();
        first.close();
        second.close();
    }
}
