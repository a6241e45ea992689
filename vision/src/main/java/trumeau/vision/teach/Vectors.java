package trumeau.vision.teach;

import java.util.List;
import trumeau.vision.classify.Embedding;

/** Sums over embeddings. */
final class Vectors {

    private Vectors() {}

    /** A copy of length 1; zeros stay zeros, and are like nothing. */
    static float[] unit(Embedding look) {
        return normalised(look.toArray());
    }

    static float[] mean(List<float[]> vectors) {
        var sum = new float[vectors.get(0).length];
        for (var vector : vectors) {
            for (var i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return normalised(sum);
    }

    static double dot(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "vectors of " + one.length + " and " + other.length + " dimensions can't be compared");
        }
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static float[] normalised(float[] vector) {
        var length = Math.sqrt(dot(vector, vector));
        for (var i = 0; i < vector.length && length > 0; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
