package trumeau.recommender.serve;

import java.util.List;
import java.util.stream.Stream;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;

/** Filters that must all hold; those about variants must hold for one and the same variant (navy, in M, in stock). */
public record Filters(List<Filter> all) {

    public Filters {
        all = List.copyOf(all);
    }

    /** Everything may be shown. */
    public static Filters none() {
        return new Filters(List.of());
    }

    public static Filters of(Filter... filters) {
        return new Filters(List.of(filters));
    }

    public Filters and(Filter filter) {
        return new Filters(Stream.concat(all.stream(), Stream.of(filter)).toList());
    }

    public Filters and(Filters others) {
        return new Filters(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Whether the item may be shown. */
    public boolean keeps(Item item) {
        var wantsVariant = false;
        for (var filter : all) {
            if (!filter.keeps(item)) {
                return false;
            }
            wantsVariant |= filter.aspect().level() == Filter.Level.VARIANT;
        }
        return !wantsVariant || item.variants().stream().anyMatch(this::keeps);
    }

    private boolean keeps(Variant variant) {
        return all.stream().allMatch(filter -> filter.keeps(variant));
    }
}
