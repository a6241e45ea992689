package trumeau.recommender.profile.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.profile.segment.FeatureSpace;
import trumeau.recommender.profile.segment.Segment;
import trumeau.recommender.profile.segment.Segments;
import trumeau.recommender.profile.train.LinearClassifier.Lesson;

/**
 * Finds segments of visits and learns to tell them early. One thread; equal visits, in their order, and an equal seed
 * give an equal model.
 *
 * <p>Visits are split by seed: 60 % to cluster and to learn, 20 % to calibrate, 20 % to measure. The number of segments
 * is that of the highest silhouette among those that leave enough visits in each.
 */
public final class SegmentTrainer {

    /** After so many items a guess is learnt, calibrated and measured. */
    public static final List<Integer> AFTER = List.of(1, 3, 5);

    /** The silhouette takes the square of the visits: so many are enough. */
    private static final int SILHOUETTE_VISITS = 1_000;

    private static final int DESCRIBING_TAGS = 5;

    private final ItemTags tags;
    private final SegmentSettings settings;

    public SegmentTrainer(ItemTags tags, SegmentSettings settings) {
        this.tags = Objects.requireNonNull(tags, "tags");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Trains on past visits; those that tell nothing of the catalogue's items are passed over.
     *
     * @throws IllegalArgumentException when no number of segments leaves enough visits in each: there are too few, or
     *     they are all alike
     */
    public TrainedSegments train(List<TrainingVisit> visits) {
        var vectors = new VisitVectors(tags, visits, settings);
        var usable = new ArrayList<TrainingVisit>();
        visits.stream().filter(visit -> VisitVectors.says(vectors.whole(visit))).forEach(usable::add);
        Collections.shuffle(usable, new Random(settings.seed()));
        var toLearn = usable.subList(0, usable.size() * 6 / 10);
        var toCalibrate = usable.subList(toLearn.size(), usable.size() * 8 / 10);
        var toMeasure = usable.subList(usable.size() * 8 / 10, usable.size());

        var points = toLearn.stream().map(vectors::whole).toList();
        var silhouettes = new TreeMap<Integer, Double>();
        var clusters = clusters(points, silhouettes);
        var assigned = clusters.assign(points);
        var classifier = LinearClassifier.of(lessons(vectors, toLearn, assigned), clusters.count(), settings.seed());
        var raw = model(vectors.space(), clusters, classifier, assigned);
        var stages = AFTER.stream()
                .map(items -> Calibration.stage(items, SegmentMeasure.guesses(vectors, raw, toCalibrate, items)))
                .toList();
        var model = raw.with(stages);
        return new TrainedSegments(model, new SegmentReport(silhouettes, SegmentMeasure.of(vectors, model, toMeasure)));
    }

    private Clusters clusters(List<double[]> points, Map<Integer, Double> silhouettes) {
        @Nullable Clusters best = null;
        var sample = points.subList(0, Math.min(points.size(), SILHOUETTE_VISITS));
        var highest = Double.NEGATIVE_INFINITY;
        for (var k = settings.fewest(); k <= settings.most() && k * settings.smallest() <= points.size(); k++) {
            var found = Clusters.of(points, k, settings.seed());
            if (smallest(found.assign(points), k) < settings.smallest()) {
                continue;
            }
            var silhouette = Silhouette.mean(sample, found.assign(sample), k);
            silhouettes.put(k, silhouette);
            if (silhouette > highest) {
                highest = silhouette;
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no number of segments from " + settings.fewest() + " to "
                    + settings.most() + " leaves " + settings.smallest() + " of " + points.size()
                    + " visits in each; train on more visits");
        }
        return best;
    }

    /** Each visit once after each number of items, if it goes on after them, and once as a whole. */
    static List<Lesson> lessons(VisitVectors vectors, List<TrainingVisit> visits, int[] assigned) {
        var lessons = new ArrayList<Lesson>();
        for (var i = 0; i < assigned.length; i++) {
            lessons.add(new Lesson(vectors.told(visits.get(i)), assigned[i]));
            for (var items : AFTER) {
                if (visits.get(i).behaviour().items().size() > items) {
                    lessons.add(new Lesson(vectors.after(visits.get(i), items), assigned[i]));
                }
            }
        }
        lessons.removeIf(lesson -> !VisitVectors.says(lesson.vector()));
        return lessons;
    }

    /** A model that is not calibrated yet. */
    static Segments model(FeatureSpace space, Clusters clusters, LinearClassifier classifier, int[] assigned) {
        return new Segments(space, described(space, clusters, assigned), weights(clusters, classifier), List.of());
    }

    private static List<Segment> described(FeatureSpace space, Clusters clusters, int[] assigned) {
        var centroids = clusters.centroids();
        var segments = new ArrayList<Segment>();
        for (var number = 0; number < centroids.size(); number++) {
            segments.add(new Segment(
                    number,
                    (double) count(assigned, number) / assigned.length,
                    strongest(space, centroids.get(number))));
        }
        return segments;
    }

    private static List<InterestTag> strongest(FeatureSpace space, double[] centroid) {
        return IntStream.range(0, space.tags().size())
                .filter(place -> centroid[place] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -centroid[place]))
                .limit(DESCRIBING_TAGS)
                .map(space.tags()::get)
                .toList();
    }

    private static Segments.Weights weights(Clusters clusters, LinearClassifier classifier) {
        var centroids = clusters.centroids();
        var dimensions = centroids.get(0).length;
        var flat = new float[centroids.size() * dimensions];
        for (var i = 0; i < flat.length; i++) {
            flat[i] = (float) centroids.get(i / dimensions)[i % dimensions];
        }
        return new Segments.Weights(FloatBuffer.wrap(flat), FloatBuffer.wrap(classifier.weights()));
    }

    private static long smallest(int[] assigned, int k) {
        return IntStream.range(0, k)
                .mapToLong(cluster -> count(assigned, cluster))
                .min()
                .orElse(0);
    }

    private static long count(int[] assigned, int cluster) {
        return Arrays.stream(assigned).filter(own -> own == cluster).count();
    }
}
