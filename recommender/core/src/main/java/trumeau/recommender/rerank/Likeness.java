package trumeau.recommender.rerank;

import java.util.Collection;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.ItemTags;

/** How alike two items are, 0..1. */
@FunctionalInterface
public interface Likeness {

    /** The same for (a, b) and (b, a). */
    double between(ItemId left, ItemId right);

    /** The share of tags in common, of all that one of them has (Jaccard); 0 where neither has any. */
    static Likeness byTags(ItemTags tags) {
        return (left, right) -> jaccard(tags.of(left), tags.of(right));
    }

    private static double jaccard(Collection<?> left, Collection<?> right) {
        var both = left.stream().filter(right::contains).count();
        var any = left.size() + right.size() - both;
        return any == 0 ? 0 : (double) both / any;
    }
}
