package trumeau.vision.teach;

import java.util.Arrays;
import java.util.List;

/** A taught thing as it is looked for: prototypes and the threshold that its own views set. Immutable. */
final class Mark {

    private final Topic topic;
    private final Prototypes prototypes;
    private final double threshold;

    /** @param views of length 1, at least two */
    Mark(Topic topic, List<float[]> views, Strictness strictness) {
        this.topic = topic;
        this.prototypes = new Prototypes(views);
        this.threshold = threshold(Prototypes.leaveOneOut(views), strictness);
    }

    Topic topic() {
        return topic;
    }

    double likeness(float[] look) {
        return prototypes.likeness(look);
    }

    double threshold() {
        return threshold;
    }

    private static double threshold(double[] reached, Strictness strictness) {
        var mean = Arrays.stream(reached).average().orElseThrow();
        var variance =
                Arrays.stream(reached).map(one -> (one - mean) * (one - mean)).sum() / (reached.length - 1);
        var low = mean - strictness.deviations() * Math.sqrt(variance);
        return Math.max(strictness.least(), Math.min(strictness.most(), low));
    }
}
