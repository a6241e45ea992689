package trumeau.recommender.train;

import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.model.ItemAssociations;

/**
 * Learns what is taken together: item-to-item collaborative filtering by counting. Any thread; equal input, equal
 * bytes.
 */
public final class AssociationTrainer {

    private final TrainerSettings settings;

    public AssociationTrainer(TrainerSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Learns over the items of a catalogue; interactions with other items are left out. */
    public ItemAssociations train(List<Interaction> interactions, Catalogue catalogue) {
        throw new UnsupportedOperationException("next commit: " + settings);
    }
}
