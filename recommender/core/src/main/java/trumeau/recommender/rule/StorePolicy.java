package trumeau.recommender.rule;

import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.rerank.Exploration;

/**
 * All that a store decides of its suggestions.
 *
 * @param rules what may be suggested, and what stands first
 * @param newHere the share of cards that goes to items which nobody could take yet; empty for none
 */
public record StorePolicy(StoreRules rules, Optional<Exploration> newHere) {

    /** The store decides nothing. */
    public static final StorePolicy NONE = new StorePolicy(StoreRules.NONE, Optional.empty());

    public StorePolicy {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(newHere, "newHere");
    }
}
