package trumeau.vision.teach;

import java.util.List;
import trumeau.vision.classify.Embedding;

/** How alike embeddings of one space are. */
public final class Likeness {

    private Likeness() {}

    /** The cosine; both must be of one space. */
    public static double between(Embedding one, Embedding other) {
        return Vectors.dot(Vectors.unit(one), Vectors.unit(other));
    }

    /** The cosine to the mean of others, at least one. */
    public static double toMean(Embedding one, List<Embedding> others) {
        return Vectors.dot(
                Vectors.unit(one),
                Vectors.mean(others.stream().map(Vectors::unit).toList()));
    }
}
