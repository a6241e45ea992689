package trumeau.recommender.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filter.Aspect;
import trumeau.recommender.serve.Filter.Level;
import trumeau.recommender.serve.Filters;

/** Tells in which aspects an item or a variant misses the filters, so that one look counts for every facet. */
final class Sieve {

    private final List<Filter> ofItems;
    private final List<Filter> ofVariants;

    Sieve(Filters filters) {
        ofItems = at(Level.ITEM, filters);
        ofVariants = at(Level.VARIANT, filters);
    }

    /** Whether nothing but this aspect is missed. */
    static boolean isOnly(Aspect aspect, Set<Aspect> missed) {
        return missed.isEmpty() || (missed.size() == 1 && missed.contains(aspect));
    }

    Set<Aspect> missedBy(Item item) {
        var missed = EnumSet.noneOf(Aspect.class);
        for (var filter : ofItems) {
            if (!filter.keeps(item)) {
                missed.add(filter.aspect());
            }
        }
        return missed;
    }

    Set<Aspect> missedBy(Variant variant) {
        var missed = EnumSet.noneOf(Aspect.class);
        for (var filter : ofVariants) {
            if (!filter.keeps(variant)) {
                missed.add(filter.aspect());
            }
        }
        return missed;
    }

    /** Whether an item without any variant can pass. */
    boolean asksNoVariant() {
        return ofVariants.isEmpty();
    }

    private static List<Filter> at(Level level, Filters filters) {
        return filters.all().stream()
                .filter(filter -> filter.aspect().level() == level)
                .toList();
    }
}
