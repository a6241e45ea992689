package trumeau.recommender.rule;

import java.util.List;

/** A store's rules in the order in which they hold: an item is taken out by the first that is against it. */
public record StoreRules(List<Rule> all) {

    /** Everything may be shown. */
    public static final StoreRules NONE = new StoreRules(List.of());

    public StoreRules {
        all = List.copyOf(all);
    }

    public static StoreRules of(Rule... rules) {
        return new StoreRules(List.of(rules));
    }
}
