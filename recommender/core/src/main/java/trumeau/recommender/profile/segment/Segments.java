package trumeau.recommender.profile.segment;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trumeau.recommender.profile.InterestTags;
import trumeau.recommender.profile.TypedFeatures;

/**
 * A trained model of segments: centroids for whole visits, and linear weights that tell the segment after few items.
 * Immutable; any thread; a guess takes microseconds.
 */
public final class Segments {

    private final FeatureSpace space;
    private final List<Segment> segments;
    private final Weights weights;
    private final List<Stage> stages;

    /**
     * Takes over the buffers of {@code weights}.
     *
     * @param stages in the order of their items
     * @throws IllegalArgumentException when sizes do not agree
     */
    public Segments(FeatureSpace space, List<Segment> segments, Weights weights, List<Stage> stages) {
        this.space = Objects.requireNonNull(space, "space");
        this.segments = List.copyOf(segments);
        this.weights = Objects.requireNonNull(weights, "weights");
        this.stages = List.copyOf(stages);
        var expected = segments.size() * space.dimensions();
        if (segments.isEmpty()
                || weights.centroids().limit() != expected
                || weights.linear().limit() != expected + segments.size()) {
            throw new IllegalArgumentException(segments.size() + " segments of " + space.dimensions()
                    + " features do not fit to " + weights.centroids().limit() + " and "
                    + weights.linear().limit()
                    + " weights");
        }
        for (var i = 1; i < stages.size(); i++) {
            if (stages.get(i).fromItems() <= stages.get(i - 1).fromItems()) {
                throw new IllegalArgumentException("stages stand in the order of their items");
            }
        }
    }

    /**
     * The numbers of a model, one row a segment, from 0 to the limit; may be views of a mapped file.
     *
     * @param centroids as many values a row as features
     * @param linear one more: the last is the bias
     */
    public record Weights(FloatBuffer centroids, FloatBuffer linear) {}

    /** The same, made honest by these stages. */
    public Segments with(List<Stage> calibrated) {
        return new Segments(space, segments, weights, calibrated);
    }

    public FeatureSpace space() {
        return space;
    }

    public List<Segment> all() {
        return segments;
    }

    public List<Stage> stages() {
        return stages;
    }

    /**
     * The segment whose centroid is nearest (Euclidean): what a whole visit belongs to, by its interests alone. What
     * was typed in only helps to tell it early, so that guesses with and without can be compared.
     */
    public Segment nearest(InterestTags interests) {
        var vector = space.vector(interests, TypedFeatures.NONE);
        var best = 0;
        var least = Double.POSITIVE_INFINITY;
        for (var segment = 0; segment < segments.size(); segment++) {
            var distance = 0.0;
            for (var i = 0; i < vector.length; i++) {
                var apart = vector[i] - weights.centroids().get(segment * vector.length + i);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = segment;
            }
        }
        return segments.get(best);
    }

    /**
     * How likely each segment is, before calibration: the softmax of the linear scores, in the order of the segments.
     */
    public List<Double> probabilities(InterestTags interests, TypedFeatures typed) {
        return softmax(space.vector(interests, typed), 1);
    }

    /**
     * Names the segment that a visit seems to belong to, when that is sure enough after so many different items.
     *
     * @param items 0 or more; before the first stage nothing is named
     */
    public SegmentGuess guess(InterestTags interests, TypedFeatures typed, int items) {
        var stage = stages.stream().filter(each -> each.fromItems() <= items).reduce((earlier, later) -> later);
        if (stage.isEmpty()) {
            return new SegmentGuess.Unsure(0);
        }
        var chances = softmax(space.vector(interests, typed), stage.get().temperature());
        var best = 0;
        for (var i = 1; i < chances.size(); i++) {
            best = chances.get(i) > chances.get(best) ? i : best;
        }
        var confidence = chances.get(best);
        var threshold = stage.get().threshold();
        return threshold.isPresent() && confidence >= threshold.getAsDouble()
                ? new SegmentGuess.Likely(segments.get(best), confidence)
                : new SegmentGuess.Unsure(confidence);
    }

    private List<Double> softmax(double[] vector, double temperature) {
        var logits = new double[segments.size()];
        var top = Double.NEGATIVE_INFINITY;
        for (var segment = 0; segment < logits.length; segment++) {
            logits[segment] = linear(vector, segment) / temperature;
            top = Math.max(top, logits[segment]);
        }
        var sum = 0.0;
        for (var logit : logits) {
            sum += Math.exp(logit - top);
        }
        var chances = new ArrayList<Double>();
        for (var logit : logits) {
            chances.add(Math.exp(logit - top) / sum);
        }
        return chances;
    }

    private double linear(double[] vector, int segment) {
        var start = segment * (vector.length + 1);
        double sum = weights.linear().get(start + vector.length);
        for (var i = 0; i < vector.length; i++) {
            sum += vector[i] * weights.linear().get(start + i);
        }
        return sum;
    }

    Weights weights() {
        return weights;
    }
}
