package trumeau.recommender.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.recommender.catalog.ItemId;

/** Counts what each rule does to one list. */
final class Tally {

    private final Map<String, RuleEffect> effects = new LinkedHashMap<>();
    private final Map<ItemId, String> removedBy = new HashMap<>();

    /** A rule that is told of even when it does nothing. */
    void expect(String rule) {
        effects.putIfAbsent(rule, new RuleEffect(rule, 0, 0));
    }

    void removed(ItemId item, String rule) {
        removedBy.put(item, rule);
        effects.merge(rule, new RuleEffect(rule, 1, 0), Tally::sum);
    }

    void raised(String rule) {
        effects.merge(rule, new RuleEffect(rule, 0, 1), Tally::sum);
    }

    Map<ItemId, String> removedBy() {
        return removedBy;
    }

    List<RuleEffect> effects() {
        return List.copyOf(effects.values());
    }

    private static RuleEffect sum(RuleEffect left, RuleEffect right) {
        return new RuleEffect(left.rule(), left.removed() + right.removed(), left.raised() + right.raised());
    }
}
