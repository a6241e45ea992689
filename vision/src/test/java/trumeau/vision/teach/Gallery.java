package trumeau.vision.teach;

import java.util.ArrayList;
import java.util.List;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;

/** A small catalogue of looks, made by hand. */
final class Gallery implements Neighbours {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("a".repeat(64));

    private record Row(String item, String category, Embedding look) {}

    private final List<Row> shown = new ArrayList<>();

    Gallery with(String item, String category, float... look) {
        shown.add(new Row(item, category, new Embedding(SPACE, look)));
        return this;
    }

    @Override
    public int rows() {
        return shown.size();
    }

    @Override
    public String item(int row) {
        return shown.get(row).item();
    }

    @Override
    public String category(int row) {
        return shown.get(row).category();
    }

    @Override
    public float[] look(int row) {
        return Vectors.unit(shown.get(row).look());
    }

    @Override
    public float[] similarities(float[] look) {
        var found = new float[shown.size()];
        for (var row = 0; row < found.length; row++) {
            found[row] = (float) Vectors.dot(look(row), look);
        }
        return found;
    }
}
