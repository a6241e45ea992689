package trumeau.vision.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What stands for a taught thing: the mean of its views and, where they spread, each of them too. Immutable. */
final class Prototypes {

    /** A view that is less like the mean than this shows a side that the mean doesn't. */
    private static final double SPREAD = 0.85;

    private final List<float[]> rows;

    /** @param views of length 1, at least one */
    Prototypes(List<float[]> views) {
        var mean = Vectors.mean(views);
        var all = new ArrayList<float[]>();
        all.add(mean);
        if (views.stream().anyMatch(view -> Vectors.dot(view, mean) < SPREAD)) {
            all.addAll(views);
        }
        this.rows = List.copyOf(all);
    }

    /** The cosine to the nearest prototype. */
    double likeness(float[] look) {
        return rows.stream().mapToDouble(row -> Vectors.dot(row, look)).max().orElseThrow();
    }

    /** How like the others each view is, left out of them. */
    static double[] leaveOneOut(List<float[]> views) {
        return IntStream.range(0, views.size())
                .mapToDouble(left -> new Prototypes(without(views, left)).likeness(views.get(left)))
                .toArray();
    }

    static List<float[]> without(List<float[]> views, int left) {
        var others = new ArrayList<>(views);
        others.remove(left);
        return others;
    }
}
