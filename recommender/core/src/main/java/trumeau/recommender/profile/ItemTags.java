package trumeau.recommender.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;

/** The tags of every item of a catalogue, and how much each sets items apart. Immutable; any thread. */
public final class ItemTags {

    private final Map<ItemId, List<InterestTag>> ofItem = new HashMap<>();
    private final Map<InterestTag, Integer> items = new TreeMap<>();

    private ItemTags(Catalogue catalogue) {
        var bands = PriceBand.of(catalogue.items());
        for (var row = 0; row < catalogue.size(); row++) {
            var item = catalogue.items().get(row);
            var tags = tags(item, bands.get(row));
            ofItem.put(item.id(), tags);
            tags.forEach(tag -> items.merge(tag, 1, Integer::sum));
        }
    }

    /** Reads the tags off a catalogue; about a second for 100,000 items. */
    public static ItemTags of(Catalogue catalogue) {
        return new ItemTags(catalogue);
    }

    /** At most one of each kind, in the order of the kinds; none for an item that the catalogue lacks. */
    public List<InterestTag> of(ItemId item) {
        return ofItem.getOrDefault(item, List.of());
    }

    /** Every tag that occurs, in order. */
    public Set<InterestTag> all() {
        return items.keySet();
    }

    /** How many items have it. */
    public int items(InterestTag tag) {
        return items.getOrDefault(tag, 0);
    }

    /**
     * How much a tag says: 0 when every item has it, 1 when only one has it; ln(N/n) / ln N for n of N items, after
     * Sp&auml;rck Jones, A statistical interpretation of term specificity, Journal of Documentation 28(1), 1972. A tag
     * of no item says nothing.
     */
    public double rarity(InterestTag tag) {
        var all = ofItem.size();
        var having = items(tag);
        return all < 2 || having == 0 ? 0 : Math.log((double) all / having) / Math.log(all);
    }

    private static List<InterestTag> tags(Item item, PriceBand band) {
        var tags = new ArrayList<InterestTag>();
        add(tags, InterestTag.Kind.BRAND, item.brand());
        add(tags, InterestTag.Kind.CATEGORY, item.category());
        add(tags, InterestTag.Kind.PATTERN, item.pattern());
        add(tags, InterestTag.Kind.COLOUR, item.colour());
        add(tags, InterestTag.Kind.PRICE_BAND, band.code());
        add(tags, InterestTag.Kind.DEPARTMENT, item.department().orElse(""));
        return List.copyOf(tags);
    }

    private static void add(List<InterestTag> tags, InterestTag.Kind kind, String value) {
        if (!value.isBlank()) {
            tags.add(new InterestTag(kind, value));
        }
    }
}
