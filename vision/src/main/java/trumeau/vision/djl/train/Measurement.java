package trumeau.vision.djl.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import trumeau.vision.classify.ConfidenceFit;
import trumeau.vision.classify.ConfidenceFit.Claim;
import trumeau.vision.classify.ModelCard.Thresholds;
import trumeau.vision.opencv.RandomViews;
import trumeau.vision.opencv.RandomViews.Strength;

/** Measures a trained net on validation photos and chooses temperature and thresholds there. */
final class Measurement {

    private static final double ANSWER_RIGHT = 0.97;
    private static final double SAME_ITEM_RIGHT = 0.98;
    private static final double LOST = 0.03;
    private static final int SHELF = 2000;

    private final TrainableNet net;
    private final Samples training;
    private final Samples validation;
    private final long seed;

    Measurement(TrainableNet net, Samples training, Samples validation, long seed) {
        this.net = net;
        this.training = training;
        this.validation = validation;
        this.seed = seed;
    }

    /** @param start the start net's thresholds, of which the one of being a garment is only ever lowered */
    TrainingFigures take(Thresholds start) {
        var seen = plain();
        var truth = validation.kinds();
        var temperature = rounded(ConfidenceFit.temperature(seen.logits(), truth));
        var claims = ConfidenceFit.claims(seen.logits(), truth, temperature);
        var sameItem = sameItem(seen.embeddings());
        var garment = garmentThreshold(seen.garment(), start.garment());
        return new TrainingFigures(
                temperature,
                new Thresholds(
                        rounded(ConfidenceFit.threshold(claims, ANSWER_RIGHT)),
                        rounded(ConfidenceFit.threshold(sameItem, SAME_ITEM_RIGHT)),
                        garment),
                claims,
                ConfidenceFit.error(ConfidenceFit.claims(seen.logits(), truth, 1)),
                sameItem,
                accepted(seen.garment(), garment),
                recall(seen.logits()));
    }

    /** What the net says of the validation photos as they are. */
    Answers plain() {
        return Answers.of(net, validation.size(), (batch, picture) -> validation
                .pictures()
                .copy(picture, batch.pixels(), batch.place()));
    }

    /** How many validation photos there are. */
    int size() {
        return validation.size();
    }

    /** The share of validation photos whose first guess is right. */
    double top1() {
        return ConfidenceFit.right(ConfidenceFit.claims(plain().logits(), validation.kinds(), 1));
    }

    /** Second views of every photo; those with even numbers have their photo on the shelf, among training photos. */
    private List<Claim> sameItem(List<float[]> embeddings) {
        var queries = views(validation, validation.size(), Strength.FULL);
        var shelf = new ArrayList<>(views(training, Math.min(SHELF, training.size()), Strength.NONE));
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < embeddings.size(); i += 2) {
            shelf.add(embeddings.get(i));
        }
        var first = shelf.size() - (embeddings.size() + 1) / 2;
        for (var i = 0; i < queries.size(); i++) {
            var best = nearest(queries.get(i), shelf);
            var right = i % 2 == 0 && best == first + i / 2;
            claims.add(new Claim(Math.min(1, cosine(queries.get(i), shelf.get(best))), right));
        }
        return claims;
    }

    private List<float[]> views(Samples of, int count, Strength strength) {
        var input = net.card().input();
        var random = new Random(seed + 17);
        try (var views = new RandomViews(input.width(), input.height(), strength)) {
            return Answers.of(
                            net,
                            count,
                            (batch, picture) -> views.draw(
                                    of.pictures(),
                                    picture,
                                    random,
                                    new RandomViews.Place(batch.pixels(), batch.place())))
                    .embeddings();
        }
    }

    private static int nearest(float[] query, List<float[]> shelf) {
        var best = 0;
        for (var i = 1; i < shelf.size(); i++) {
            best = cosine(query, shelf.get(i)) > cosine(query, shelf.get(best)) ? i : best;
        }
        return best;
    }

    /** Of vectors of length 1. */
    private static double cosine(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static double garmentThreshold(List<float[]> logits, double start) {
        if (logits.isEmpty()) {
            return start;
        }
        var order =
                logits.stream().mapToDouble(Measurement::probability).sorted().toArray();
        return rounded(Math.min(start, order[(int) (LOST * order.length)]));
    }

    private static double accepted(List<float[]> logits, double threshold) {
        return logits.stream()
                .mapToInt(logit -> probability(logit) >= threshold ? 1 : 0)
                .average()
                .orElse(1);
    }

    private static double probability(float[] logit) {
        return 1 / (1 + Math.exp(-logit[0]));
    }

    private Map<String, int[]> recall(List<float[]> logits) {
        var names = net.card().categories();
        var recall = new LinkedHashMap<String, int[]>();
        names.forEach(name -> recall.put(name, new int[2]));
        for (var i = 0; i < logits.size(); i++) {
            var truth = validation.kinds()[i];
            var of = recall.getOrDefault(names.get(truth), new int[2]);
            of[0] += ConfidenceFit.best(logits.get(i)) == truth ? 1 : 0;
            of[1]++;
        }
        return recall;
    }

    /** Down, to four digits. */
    private static double rounded(double value) {
        return Math.floor(value * 1e4) / 1e4;
    }
}
