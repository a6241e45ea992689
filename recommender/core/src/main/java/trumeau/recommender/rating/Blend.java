package trumeau.recommender.rating;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Several models, each with a weight (linear stacking: Breiman 1996; Koren 2009 for ratings). The weights are learned
 * by ridge regression on an eighth of the training ratings, drawn at random, from models that did not see it; then the
 * models learn again from all of them. A test set is never looked at. Any thread.
 */
public final class Blend implements RatingModel {

    private static final int HELD_BACK_ONE_IN = 8;
    private static final double RIDGE = 10;

    private final double mean;
    private final List<RatingModel> models;
    private final float[] weights;

    /** A way to learn one of the models. */
    @FunctionalInterface
    public interface Part {
        RatingModel learn(Ratings train, RandomGenerator random);
    }

    public Blend(Ratings train, List<Part> parts, RandomGenerator random) {
        mean = train.mean();
        weights = weights(train, parts, random);
        models = learnt(train, parts, random);
    }

    @Override
    public double predict(int user, int item) {
        var sum = mean;
        for (var at = 0; at < weights.length; at++) {
            sum += weights[at] * (models.get(at).predict(user, item) - mean);
        }
        return sum;
    }

    /** One a model, in their order; they need not add up to 1. */
    public List<Double> weights() {
        return IntStream.range(0, weights.length)
                .mapToObj(at -> (double) weights[at])
                .toList();
    }

    private static List<RatingModel> learnt(Ratings train, List<Part> parts, RandomGenerator random) {
        return parts.stream().map(part -> part.learn(train, random)).toList();
    }

    private static float[] weights(Ratings train, List<Part> parts, RandomGenerator random) {
        var heldBack = new boolean[train.size()];
        for (var row = 0; row < heldBack.length; row++) {
            heldBack[row] = random.nextInt(HELD_BACK_ONE_IN) == 0;
        }
        var rest = train.part(row -> !heldBack[row]);
        var models = learnt(rest, parts, random).stream()
                .map(model -> new LearntRatings(rest, model))
                .toList();
        var equations = new NormalEquations(parts.size());
        var said = new float[parts.size()];
        for (var user = 0; user < train.users(); user++) {
            for (var row = train.begin(user); row < train.end(user); row++) {
                if (heldBack[row]) {
                    for (var at = 0; at < said.length; at++) {
                        said[at] = (float) (models.get(at).unclipped(user, train.item(row)) - rest.mean());
                    }
                    equations.add(said, train.value(row) - rest.mean());
                }
            }
        }
        var weights = new float[parts.size()];
        equations.solve(RIDGE, weights);
        return weights;
    }
}
