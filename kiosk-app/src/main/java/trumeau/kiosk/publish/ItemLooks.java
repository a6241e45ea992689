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

/** From pictures that were looked at to the looks of the items: one for each picture, in their order. */
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
            looks.addAll(looks(space, item, pictures));
        }
        return ItemVectors.of(space, looks);
    }

    private static List<ItemLook> looks(EmbeddingSpaceId space, Item item, Map<String, SeenPicture> pictures) {
        var looks = new ArrayList<ItemLook>();
        for (var sha256 : item.pictures()) {
            var picture = pictures.get(sha256);
            if (picture == null) {
                throw new IllegalArgumentException(
                        "item " + item.id() + " names picture " + sha256 + ", which isn't there");
            }
            var seen = picture.sighting();
            looks.add(new ItemLook(
                    item.id(),
                    new LookVector(space, seen.embedding().toArray()),
                    Optional.of(seen.colour().rgb())));
        }
        return looks;
    }
}
