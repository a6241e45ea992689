package trumeau.recommender.profile.train;

import java.util.List;

/**
 * How well clusters stand apart: the mean silhouette, -1..1. Rousseeuw, Silhouettes: a graphical aid to the
 * interpretation and validation of cluster analysis, J. Comput. Appl. Math. 20, 1987. A point alone in its cluster
 * counts 0, as there. Takes the square of the number of points.
 */
final class Silhouette {

    private Silhouette() {}

    /**
     * Of points with the number of the cluster of each.
     *
     * @param clusters as many as points, 0 to {@code k} - 1
     */
    static double mean(List<double[]> points, int[] clusters, int k) {
        var sum = 0.0;
        for (var i = 0; i < points.size(); i++) {
            sum += of(points, clusters, i, k);
        }
        return points.isEmpty() ? 0 : sum / points.size();
    }

    private static double of(List<double[]> points, int[] clusters, int point, int k) {
        var sums = new double[k];
        var counts = new int[k];
        for (var i = 0; i < points.size(); i++) {
            if (i != point) {
                sums[clusters[i]] += distance(points.get(point), points.get(i));
                counts[clusters[i]]++;
            }
        }
        var own = clusters[point];
        if (counts[own] == 0) {
            return 0;
        }
        var within = sums[own] / counts[own];
        sums[own] = Double.NaN;
        var other = nearest(sums, counts);
        return other == Double.POSITIVE_INFINITY || Math.max(within, other) == 0
                ? 0
                : (other - within) / Math.max(within, other);
    }

    private static double nearest(double[] sums, int[] counts) {
        var least = Double.POSITIVE_INFINITY;
        for (var cluster = 0; cluster < sums.length; cluster++) {
            if (counts[cluster] > 0 && !Double.isNaN(sums[cluster])) {
                least = Math.min(least, sums[cluster] / counts[cluster]);
            }
        }
        return least;
    }

    static double distance(double[] left, double[] right) {
        var squares = 0.0;
        for (var i = 0; i < left.length; i++) {
            squares += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return Math.sqrt(squares);
    }
}
