package trumeau.recommender.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;

/**
 * The items that a rule is about: those named, and those that have one of the values of every kind that is given.
 *
 * @param items by id
 * @param values by kind of tag; letter case counts, as in the catalogue
 */
public record Which(Set<ItemId> items, Map<InterestTag.Kind, Set<String>> values) {

    public Which {
        items = Collections.unmodifiableSet(new TreeSet<>(items));
        var copy = new EnumMap<InterestTag.Kind, Set<String>>(InterestTag.Kind.class);
        values.forEach((kind, some) -> {
            if (some.isEmpty()) {
                throw new IllegalArgumentException("no value of " + kind.code() + " is given");
            }
            copy.put(kind, Collections.unmodifiableSet(new TreeSet<>(some)));
        });
        values = Collections.unmodifiableMap(copy);
        if (items.isEmpty() && values.isEmpty()) {
            throw new IllegalArgumentException("it says of no item that it is about it");
        }
    }

    /** Those with one of these values of one kind. */
    public static Which having(InterestTag.Kind kind, String... values) {
        return new Which(Set.of(), Map.of(kind, Set.of(values)));
    }

    boolean includes(ItemId item, Collection<InterestTag> tags) {
        return items.contains(item)
                || (!values.isEmpty() && values.entrySet().stream().allMatch(wanted -> has(tags, wanted)));
    }

    private static boolean has(Collection<InterestTag> tags, Map.Entry<InterestTag.Kind, Set<String>> wanted) {
        return tags.stream()
                .anyMatch(tag ->
                        tag.kind() == wanted.getKey() && wanted.getValue().contains(tag.value()));
    }
}
