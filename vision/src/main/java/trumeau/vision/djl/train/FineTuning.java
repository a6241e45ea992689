package trumeau.vision.djl.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.opencv.RandomViews;

/**
 * Moves a net's parameters, epoch by epoch. Each epoch draws from its own seed, so that one that goes on from a
 * checkpoint gives what one that never stopped gives. For one thread.
 */
final class FineTuning implements AutoCloseable {

    private static final int BATCH = 32;
    private static final int RISING_STEPS = 40;
    private static final double HEAD_FASTER = 2.5;
    private static final double WARM_UP_RATE = 1e-3;
    private static final double HEAD_DECAY = 0.05;
    private static final double BODY_DECAY = 0.02;
    private static final double LONGEST_GRADIENT = 5;
    private static final double SLOWEST = 0.99;

    private final TrainableNet net;
    private final Optional<TrainableNet> start;
    private final TrainingPlan plan;
    private final Samples samples;
    private final List<Weights> weights = new ArrayList<>();
    private final RandomViews views;
    private final Loss loss;
    private final ByteBuffer pixels;

    /** @param start whose answers beside the kinds are kept; empty when nothing is */
    FineTuning(TrainableNet net, Optional<TrainableNet> start, TrainingPlan plan, Samples samples) {
        this.net = net;
        this.start = start;
        this.plan = plan;
        this.samples = samples;
        var input = net.card().input();
        this.views = new RandomViews(input.width(), input.height(), plan.strength());
        this.loss = new Loss(net.card().outputs(), plan.kept());
        this.pixels = ByteBuffer.allocateDirect(BATCH * input.bytes());
        net.parameters().forEach((name, values) -> {
            values.setRequiresGradient(false);
            if (plan.depth().moves(name)) {
                weights.add(new Weights(name, values));
            }
        });
    }

    /** The parameters that move. */
    List<Weights> weights() {
        return weights;
    }

    /** Steps of one epoch: a batch that isn't full is left out, unless it is the only one. */
    int steps() {
        return Math.max(1, samples.size() / BATCH);
    }

    /**
     * Runs one epoch.
     *
     * @param epoch counts from 0, warm-up included
     * @return the mean loss
     * @throws VisionException {@code ENGINE_FAILED} when the loss is no number
     */
    double epoch(int epoch) {
        var random = new Random(plan.seed() * 1_000_003 + epoch);
        var order = new ArrayList<Integer>();
        for (var i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var warming = epoch < plan.warmUpEpochs();
        weights.forEach(one -> one.watch(!warming || Depth.isHead(one.name())));
        if (epoch == plan.warmUpEpochs()) {
            weights.forEach(Weights::startAverage);
        }
        var sum = 0.0;
        for (var step = 0; step < steps(); step++) {
            var batch = order.subList(step * BATCH, Math.min(order.size(), (step + 1) * BATCH));
            sum += slopes(batch, random);
            move(epoch * steps() + step, warming);
        }
        return sum / steps();
    }

    private double slopes(List<Integer> batch, Random random) {
        var kinds = new int[batch.size()];
        for (var i = 0; i < kinds.length; i++) {
            kinds[i] = samples.kinds()[batch.get(i)];
            views.draw(samples.pictures(), batch.get(i), random, new RandomViews.Place(pixels, i));
        }
        try (var scope = new NDScope();
                var step = net.step()) {
            scope.suppressNotUsedWarning();
            var kept =
                    start.map(known -> known.answer(step, pixels, kinds.length)).orElseGet(NDList::new);
            try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                var found = loss.of(net.forward(step, pixels, kinds.length), kept, kinds);
                collector.backward(found);
                return finite(found.getFloat());
            }
        }
    }

    private double finite(double found) {
        if (!Double.isFinite(found)) {
            throw new VisionException(
                    Reason.ENGINE_FAILED,
                    "training went astray: the loss is " + found + " at the rate " + plan.rate()
                            + "; try a smaller one");
        }
        return found;
    }

    /** @param done steps before this one, of all epochs */
    private void move(int done, boolean warming) {
        var moving = weights.stream()
                .filter(one -> !warming || Depth.isHead(one.name()))
                .toList();
        var length =
                Math.sqrt(moving.stream().mapToDouble(Weights::gradientNorm).sum());
        var scale = length > LONGEST_GRADIENT ? LONGEST_GRADIENT / length : 1;
        var own = warming ? done : done - plan.warmUpEpochs() * steps();
        for (var one : moving) {
            var head = Depth.isHead(one.name());
            var rate = warming ? Math.min(WARM_UP_RATE, plan.rate() * 4) : rate(own) * (head ? HEAD_FASTER : 1);
            var follow = Math.min(SLOWEST, (1.0 + own) / (10 + own));
            var number = (head ? done : own) + 1;
            one.move(new Weights.Step(number, rate, head ? HEAD_DECAY : BODY_DECAY, scale, follow));
        }
    }

    /** Rises in a straight line, then falls along half a cosine to two per cent. */
    private double rate(int step) {
        var all = plan.epochs() * steps();
        var rising = Math.min(1, (step + 1.0) / Math.min(RISING_STEPS, Math.max(1, all / 4)));
        return plan.rate() * rising * (0.49 * (1 + Math.cos(Math.PI * step / all)) + 0.02);
    }

    /** What is measured while the net has the average of its parameters. */
    double averaged(DoubleSupplier measured) {
        var live = weights.stream().map(Weights::showAverage).toList();
        try {
            return measured.getAsDouble();
        } finally {
            for (var i = 0; i < live.size(); i++) {
                weights.get(i).show(live.get(i));
            }
        }
    }

    /** Leaves the average in the net, for writing it. */
    void finish() {
        weights.forEach(Weights::showAverage);
    }

    @Override
    public void close() {
        weights.forEach(Weights::close);
        views.close();
    }
}
