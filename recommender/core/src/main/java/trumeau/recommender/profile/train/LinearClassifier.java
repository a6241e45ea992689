package trumeau.recommender.profile.train;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Multinomial logistic regression: the segment of a whole visit from its first items. */
final class LinearClassifier {

    private static final int EPOCHS = 20;
    private static final double RATE = 0.5;

    private final LinearSGDModel model;
    private final int segments;
    private final int dimensions;

    private LinearClassifier(LinearSGDModel model, int segments, int dimensions) {
        this.model = model;
        this.segments = segments;
        this.dimensions = dimensions;
    }

    /** What is learnt from: the vector of the first items, and the segment that the whole visit belongs to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and as long as the catalogue has tags
    record Lesson(double[] vector, int segment) {}

    static LinearClassifier of(List<Lesson> lessons, int segments, long seed) {
        var data = Points.dataset(new LabelFactory());
        lessons.forEach(lesson -> data.add(Points.example(lesson.vector(), label(lesson.segment()))));
        var trainer = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE, RATE), EPOCHS, seed);
        var model = trainer.train(data);
        return new LinearClassifier(model, segments, lessons.get(0).vector().length);
    }

    /** The chance of each segment as Tribuo says it. */
    List<Double> probabilities(double[] vector) {
        var scores = model.predict(Points.example(vector, label(0))).getOutputScores();
        var chances = new ArrayList<Double>();
        for (var segment = 0; segment < segments; segment++) {
            var score = scores.get(String.valueOf(segment));
            chances.add(score == null ? 0 : score.getScore());
        }
        return chances;
    }

    /** One row a segment: a weight a feature, 0 for one that no lesson had; then the bias. */
    float[] weights() {
        var from = model.getWeightsCopy();
        var to = new float[segments * (dimensions + 1)];
        for (var output : model.getOutputIDInfo()) {
            var row = output.getA();
            var start = Integer.parseInt(output.getB().getLabel()) * (dimensions + 1);
            for (var feature : model.getFeatureIDMap()) {
                var id = model.getFeatureIDMap().getID(feature.getName());
                to[start + Points.place(feature.getName())] = (float) from.get(row, id);
            }
            to[start + dimensions] =
                    (float) from.get(row, model.getFeatureIDMap().size());
        }
        return to;
    }

    private static Label label(int segment) {
        return new Label(String.valueOf(segment));
    }
}
