package trumeau.recommender.profile.segment;

import java.util.OptionalDouble;

/**
 * How a guess is made honest from so many items on, until the next stage.
 *
 * @param fromItems different items met in the visit, at least 1
 * @param temperature what logits are divided by, above 0; Guo et al., On calibration of modern neural networks, ICML
 *     2017
 * @param threshold confidence from which on a segment is named; empty where no threshold made the names right often
 *     enough, so none is named
 */
public record Stage(int fromItems, double temperature, OptionalDouble threshold) {

    public Stage {
        if (fromItems < 1 || !(temperature > 0)) {
            throw new IllegalArgumentException("a stage begins at 1 or more items with a temperature above 0, not "
                    + fromItems + " and " + temperature);
        }
        if (threshold.isPresent() && !(threshold.getAsDouble() >= 0 && threshold.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a threshold lies in 0..1, not " + threshold.getAsDouble());
        }
    }
}
