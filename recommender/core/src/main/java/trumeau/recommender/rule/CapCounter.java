package trumeau.recommender.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.ItemTags;

/** How many of each brand, or category, are shown already; for one list. */
final class CapCounter {

    private final Rule.Cap cap;
    private final ItemTags tags;
    private final Map<InterestTag, Integer> shown = new HashMap<>();

    CapCounter(Rule.Cap cap, ItemTags tags) {
        this.cap = cap;
        this.tags = tags;
    }

    String code() {
        return cap.code();
    }

    boolean full(ItemId item) {
        return tag(item).filter(tag -> shown.getOrDefault(tag, 0) >= cap.most()).isPresent();
    }

    void count(ItemId item) {
        tag(item).ifPresent(tag -> shown.merge(tag, 1, Integer::sum));
    }

    private Optional<InterestTag> tag(ItemId item) {
        return tags.of(item).stream().filter(tag -> tag.kind() == cap.kind()).findFirst();
    }
}
