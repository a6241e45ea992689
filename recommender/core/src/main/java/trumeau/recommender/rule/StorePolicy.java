package trumeau.recommender.rule;

import java.util.Objects;

/**
 * All that a store decides of its suggestions.
 *
 * @param rules what may be suggested, and what stands first
 */
public record StorePolicy(StoreRules rules) {

    /** The store decides nothing. */
    public static final StorePolicy NONE = new StorePolicy(StoreRules.NONE);

    public StorePolicy {
        Objects.requireNonNull(rules, "rules");
    }
}
