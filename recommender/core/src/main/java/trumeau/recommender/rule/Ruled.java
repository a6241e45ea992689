package trumeau.recommender.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * A list after the rules.
 *
 * @param items what may be shown, in order
 * @param removedBy for each item that was taken out, the code of the rule that did it
 * @param effects of every rule in the order in which they hold, those that did nothing too
 */
public record Ruled(List<ItemId> items, Map<ItemId, String> removedBy, List<RuleEffect> effects) {

    public Ruled {
        items = List.copyOf(items);
        removedBy = Map.copyOf(removedBy);
        effects = List.copyOf(effects);
    }

    /** Why an item isn't there; empty when it is, or never was. */
    public Optional<String> whyNot(ItemId item) {
        return Optional.ofNullable(removedBy.get(item));
    }
}
