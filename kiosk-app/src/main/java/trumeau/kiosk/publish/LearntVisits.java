package trumeau.kiosk.publish;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.Training;
import trumeau.recommender.topn.ItemTableTrainer;
import trumeau.recommender.topn.TasteMatrix;

/** Learns of a store's visits what its devices rank by. */
final class LearntVisits {

    /** So many pairs of items that somebody took take 100 MB, beside the pictures and nets of a publisher. */
    private static final long MOST_PAIRS = 8_000_000;

    private final int fewest;
    private final LocalDate on;

    /** @param fewest shoppers that a pair of items needs to be told */
    LearntVisits(int fewest, LocalDate on) {
        this.fewest = fewest;
        this.on = on;
    }

    /** Empty where nobody took anything, or too much for the memory of a publisher. */
    Optional<ItemTable> of(Assortment assortment) {
        var catalogue = assortment.catalogue();
        var tastes = tastes(assortment, catalogue);
        if (tastes.items() == 0 || tastes.pairsAtMost() > MOST_PAIRS) {
            return Optional.empty();
        }
        var crowd = new Crowd(catalogue.interactions(), tastes.shoppers(), tastes.deeds(), fewest);
        var training = new Training("trumeau", Map.of("settings", ItemTableTrainer.SETTINGS), on, crowd);
        return Optional.of(ItemTableTrainer.train(tastes, training, Optional.empty()));
    }

    private static TasteMatrix tastes(Assortment assortment, Catalogue catalogue) {
        var here = new HashSet<>(catalogue.items().stream().map(Item::id).toList());
        return TasteMatrix.of(assortment.interactions().stream()
                .filter(interaction -> here.contains(interaction.item()))
                .toList());
    }
}
