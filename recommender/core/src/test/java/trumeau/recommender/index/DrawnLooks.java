package trumeau.recommender.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import trumeau.recommender.catalog.ItemId;

/**
 * Looks of items that tests draw by chance; the same seed draws the same.
 *
 * @param clusters around so many centres, the same for every seed; 0 to lie anywhere
 */
record DrawnLooks(int dimensions, int clusters) {

    static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0a".repeat(32));

    List<ItemLook> draw(int count, long seed) {
        var centres = vectors(new Random(1), clusters);
        var own = new Random(seed);
        var looks = new ArrayList<ItemLook>();
        for (var vector : vectors(own, count)) {
            if (clusters > 0) {
                gather(vector, centres.get(own.nextInt(clusters)));
            }
            var id = new ItemId(String.format(Locale.ROOT, "T-%06d", looks.size()));
            looks.add(new ItemLook(id, new LookVector(SPACE, vector), Optional.empty()));
        }
        return looks;
    }

    private static void gather(float[] vector, float[] centre) {
        for (var i = 0; i < vector.length; i++) {
            vector[i] = centre[i] + 0.5f * vector[i];
        }
    }

    private List<float[]> vectors(Random random, int count) {
        var vectors = new ArrayList<float[]>();
        for (var n = 0; n < count; n++) {
            var vector = new float[dimensions];
            for (var i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
