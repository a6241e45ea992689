package trumeau.recommender.profile.train;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.math.distance.DistanceType;

/** Points put into {@code k} clusters by k-means++ (Arthur and Vassilvitskii, SODA 2007). */
final class Clusters {

    private static final int ITERATIONS = 50;

    private final KMeansModel model;
    private final int dimensions;

    private Clusters(KMeansModel model, int dimensions) {
        this.model = model;
        this.dimensions = dimensions;
    }

    /** In one thread, so that equal points and seed give equal clusters. */
    static Clusters of(List<double[]> points, int k, long seed) {
        var factory = new ClusteringFactory();
        var data = Points.dataset(factory);
        points.forEach(point -> data.add(Points.example(point, factory.getUnknownOutput())));
        var trainer = new KMeansTrainer(
                k, ITERATIONS, DistanceType.L2.getDistance(), KMeansTrainer.Initialisation.PLUSPLUS, 1, seed);
        return new Clusters(trainer.train(data), points.get(0).length);
    }

    /** The cluster of each point. */
    int[] assign(List<double[]> points) {
        var unknown = new ClusterID(ClusterID.UNASSIGNED);
        return points.stream()
                .mapToInt(point -> model.predict(Points.example(point, unknown))
                        .getOutput()
                        .getID())
                .toArray();
    }

    int count() {
        return model.getCentroids().size();
    }

    List<double[]> centroids() {
        var centroids = new ArrayList<double[]>();
        for (var features : model.getCentroids()) {
            var centroid = new double[dimensions];
            features.forEach(feature -> centroid[Points.place(feature.getName())] = feature.getValue());
            centroids.add(centroid);
        }
        return centroids;
    }
}
