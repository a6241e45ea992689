package trumeau.recommender.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.ItemTags;

/**
 * What rules name that a catalogue does not have: a slip of the pen, or goods of another store of the chain, for which
 * the same rules hold.
 */
public final class Strangers {

    private final Catalogue catalogue;
    private final ItemTags tags;
    private final Set<String> found = new LinkedHashSet<>();

    private Strangers(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.tags = ItemTags.of(catalogue);
    }

    /** Each with its kind and the rule, as {@code brand Aurora (exclude)}; in the order of the rules. */
    public static List<String> of(StoreRules rules, Catalogue catalogue) {
        var strangers = new Strangers(catalogue);
        rules.all().forEach(strangers::look);
        return List.copyOf(strangers.found);
    }

    private void look(Rule rule) {
        if (rule instanceof Rule.Pin pin) {
            items(pin.items(), rule);
        } else if (rule instanceof Rule.Exclude exclude) {
            which(exclude.which(), rule);
        } else if (rule instanceof Rule.Season season) {
            which(season.which(), rule);
        } else if (rule instanceof Rule.Departments departments) {
            departments.names().stream().sorted().forEach(name -> department(name, rule));
        }
    }

    private void which(Which which, Rule rule) {
        items(which.items(), rule);
        which.values().forEach((kind, values) -> values.stream()
                .filter(value -> tags.items(new InterestTag(kind, value)) == 0)
                .forEach(value -> found.add(kind.code() + " " + value + " (" + rule.code() + ")")));
    }

    private void items(Collection<ItemId> items, Rule rule) {
        items.stream()
                .filter(item -> catalogue.find(item).isEmpty())
                .forEach(item -> found.add("item " + item + " (" + rule.code() + ")"));
    }

    /** Letter case does not count, as in the rule. */
    private void department(String name, Rule rule) {
        if (catalogue.items().stream()
                .noneMatch(
                        item -> item.department().filter(name::equalsIgnoreCase).isPresent())) {
            found.add("department " + name + " (" + rule.code() + ")");
        }
    }
}
