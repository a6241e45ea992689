package trumeau.recommender.rating;

import java.util.Arrays;

/**
 * A ridge regression: gathers rows, then solves (A'A + diagonal) x = A'b by Cholesky's decomposition. Used again and
 * again for regressions of the same size; one thread.
 */
final class NormalEquations {

    private final int size;
    private final double[] gram;
    private final double[] right;

    NormalEquations(int size) {
        this.size = size;
        gram = new double[size * size];
        right = new double[size];
    }

    void clear() {
        Arrays.fill(gram, 0);
        Arrays.fill(right, 0);
    }

    /** Adds a row; only the lower half of the matrix is kept. */
    void add(float[] row, double target) {
        for (var i = 0; i < size; i++) {
            var factor = (double) row[i];
            right[i] += factor * target;
            var from = i * size;
            for (var j = 0; j <= i; j++) {
                gram[from + j] += factor * row[j];
            }
        }
    }

    /** Writes the solution; what was gathered is gone. The ridge is positive, so there always is one. */
    void solve(double ridge, float[] solution) {
        for (var i = 0; i < size; i++) {
            gram[i * size + i] += ridge;
        }
        decompose();
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < i; j++) {
                right[i] -= gram[i * size + j] * right[j];
            }
            right[i] /= gram[i * size + i];
        }
        for (var i = size - 1; i >= 0; i--) {
            for (var j = i + 1; j < size; j++) {
                right[i] -= gram[j * size + i] * right[j];
            }
            right[i] /= gram[i * size + i];
            solution[i] = (float) right[i];
        }
    }

    private void decompose() {
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = gram[i * size + j];
                for (var k = 0; k < j; k++) {
                    sum -= gram[i * size + k] * gram[j * size + k];
                }
                gram[i * size + j] = i == j ? Math.sqrt(sum) : sum / gram[j * size + j];
            }
        }
    }
}
