package trumeau.vision.attribute;

import java.util.Arrays;
import java.util.Random;

/** Groups pixels by colour: k-means with k-means++ starts (Arthur, Vassilvitskii 2007) from a fixed seed. */
final class ColourClusters {

    private static final int ROUNDS = 8;

    private final Lab[] pixels;
    private final Lab[] centres;
    private final int[] clusters;

    ColourClusters(Lab[] pixels, int count) {
        this.pixels = pixels;
        this.clusters = new int[pixels.length];
        this.centres = starts(new Random(7), Math.min(count, pixels.length));
        for (var round = 0; round < ROUNDS && assign(); round++) {
            moveCentres();
        }
    }

    int count() {
        return centres.length;
    }

    /** The cluster of each pixel. */
    int clusterOf(int pixel) {
        return clusters[pixel];
    }

    private Lab[] starts(Random random, int count) {
        var starts = new Lab[count];
        var nearest = new double[pixels.length];
        Arrays.fill(nearest, Double.MAX_VALUE);
        starts[0] = pixels[random.nextInt(pixels.length)];
        for (var i = 1; i < count; i++) {
            var sum = 0.0;
            for (var p = 0; p < pixels.length; p++) {
                nearest[p] = Math.min(nearest[p], pixels[p].squaredDistance(starts[i - 1]));
                sum += nearest[p];
            }
            starts[i] = pixels[drawn(nearest, random.nextDouble() * sum)];
        }
        return starts;
    }

    private static int drawn(double[] weights, double at) {
        var left = at;
        for (var i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left <= 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private boolean assign() {
        var changed = false;
        for (var p = 0; p < pixels.length; p++) {
            var best = 0;
            var least = Double.MAX_VALUE;
            for (var c = 0; c < centres.length; c++) {
                var distance = pixels[p].squaredDistance(centres[c]);
                if (distance < least) {
                    least = distance;
                    best = c;
                }
            }
            changed |= clusters[p] != best;
            clusters[p] = best;
        }
        return changed;
    }

    private void moveCentres() {
        var sums = new double[centres.length][4];
        for (var p = 0; p < pixels.length; p++) {
            var sum = sums[clusters[p]];
            sum[0] += pixels[p].lightness();
            sum[1] += pixels[p].a();
            sum[2] += pixels[p].b();
            sum[3]++;
        }
        for (var c = 0; c < centres.length; c++) {
            if (sums[c][3] > 0) {
                centres[c] = new Lab(sums[c][0] / sums[c][3], sums[c][1] / sums[c][3], sums[c][2] / sums[c][3]);
            }
        }
    }
}
