package trumeau.kiosk.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.vision.classify.Embedding;

/** From pictures that were looked at to one look per item: the mean of its pictures' embeddings. */
final class ItemLooks {

    private ItemLooks() {}

    /**
     * The looks of all items that have a picture; the others can still be found by tag and by what is taken with them.
     */
    static ItemVectors of(EmbeddingSpaceId space, Assortment assortment) {
        Map<String, SeenPicture> pictures = new HashMap<>();
        assortment.pictures().forEach(picture -> pictures.put(picture.sha256(), picture));
        var looks = new ArrayList<ItemLook>();
        for (var item : assortment.items()) {
            look(space, item, pictures).ifPresent(looks::add);
        }
        return ItemVectors.of(space, looks);
    }

    private static Optional<ItemLook> look(EmbeddingSpaceId space, Item item, Map<String, SeenPicture> pictures) {
        var seen = new ArrayList<SeenPicture>();
        for (var sha256 : item.pictures()) {
            var picture = pictures.get(sha256);
            if (picture == null) {
                throw new IllegalArgumentException(
                        "item " + item.id() + " names picture " + sha256 + ", which isn't there");
            }
            seen.add(picture);
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var vector = mean(
                seen.stream().map(picture -> picture.sighting().embedding()).toList());
        return Optional.of(new ItemLook(
                item.id(),
                new LookVector(space, vector),
                Optional.of(seen.get(0).sighting().colour().rgb())));
    }

    private static float[] mean(List<Embedding> embeddings) {
        var sum = new float[embeddings.get(0).dimensions()];
        for (var embedding : embeddings) {
            var values = embedding.toArray();
            for (var i = 0; i < sum.length; i++) {
                sum[i] += values[i] / embeddings.size();
            }
        }
        return sum;
    }
}
