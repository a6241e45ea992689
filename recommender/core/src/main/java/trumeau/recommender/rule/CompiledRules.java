package trumeau.recommender.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.ItemTags;

/**
 * A store's rules made ready for one catalogue: each a set of the rows that it is against. Immutable; any thread.
 *
 * <p>An item is judged by the store's rules in their order, then by "not for me", "seen" and the shopper's filters. A
 * pin never brings in what something else is against. Caps hold last, over what is left, pins first.
 */
public final class CompiledRules {

    private static final String NOT_FOR_ME = "not-for-me";
    private static final String SEEN = "seen";
    private static final String FILTERS = "filters";
    private static final String PIN = "pin";
    private static final String EXCLUDE = "exclude";
    /** The catalogue does not have it. */
    private static final String UNKNOWN = "unknown";

    private final Catalogue catalogue;
    private final ItemTags tags;
    private final Map<ItemId, Integer> rowOf = new HashMap<>();
    private final FigureSets figures;
    private final List<Ban> bans;
    private final Set<ItemId> pinned = new LinkedHashSet<>();
    private final List<Rule.Cap> caps;

    /**
     * Makes rules ready: a second for 100,000 items, three when it is cold. To be done again when stock or prices
     * change.
     *
     * @param tags of the same catalogue
     */
    public CompiledRules(StoreRules rules, Catalogue catalogue, ItemTags tags) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.tags = Objects.requireNonNull(tags, "tags");
        this.figures = new FigureSets(catalogue);
        for (var row = 0; row < catalogue.size(); row++) {
            rowOf.put(catalogue.items().get(row).id(), row);
        }
        var compiler = new Compiler(catalogue, tags, figures);
        this.bans = rules.all().stream()
                .flatMap(rule -> compiler.ban(rule).stream())
                .toList();
        this.caps = rules.all().stream()
                .filter(Rule.Cap.class::isInstance)
                .map(Rule.Cap.class::cast)
                .toList();
        rules.all().stream().filter(Rule.Pin.class::isInstance).forEach(pin -> pinned.addAll(((Rule.Pin) pin).items()));
    }

    /**
     * Which rows of the catalogue may be shown at all, caps apart; for a search over everything.
     *
     * @return a predicate over positions in {@link Catalogue#items()}; a fixed answer to this question
     */
    public IntPredicate allowed(Asked asked) {
        var rows = rows(asked);
        return rows::contains;
    }

    /** How many rows {@link #allowed} allows. */
    public int countAllowed(Asked asked) {
        return rows(asked).getCardinality();
    }

    /** Which rows are excluded by name or kind, whatever the day. */
    IntPredicate excluded() {
        var rows = new RoaringBitmap();
        bans.stream().filter(ban -> ban.code().equals(EXCLUDE)).forEach(ban -> rows.or(ban.rows()));
        return rows::contains;
    }

    /** The rows of what is pinned, as far as the catalogue has it, in the order of the pins. */
    List<Integer> pinnedRows() {
        return pinned.stream().map(rowOf::get).filter(Objects::nonNull).toList();
    }

    /** Says of each item of one list, in its order, whether the caps leave room for it; it counts those that come. */
    Predicate<ItemId> quota() {
        var counters = caps.stream().map(cap -> new CapCounter(cap, tags)).toList();
        return item -> {
            if (overCap(counters, item).isPresent()) {
                return false;
            }
            counters.forEach(counter -> counter.count(item));
            return true;
        };
    }

    /** What each rule that is about items by themselves does to the whole catalogue on a day, each as if alone. */
    public List<RuleEffect> effects(LocalDate today) {
        var effects = new ArrayList<RuleEffect>();
        for (var ban : bans) {
            effects.add(new RuleEffect(ban.code(), ban.holds(today) ? ban.rows().getCardinality() : 0, 0));
        }
        if (!pinned.isEmpty()) {
            effects.add(new RuleEffect(PIN, 0, pinnedRows().size()));
        }
        caps.forEach(cap -> effects.add(new RuleEffect(cap.code(), 0, 0)));
        return effects;
    }

    /**
     * Brings a ranked list under the rules.
     *
     * @param ranked the best first, none twice
     * @param limit how many may be shown, above 0; what is cut off beyond it was not removed by a rule
     */
    public Ruled apply(List<ItemId> ranked, Asked asked, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a list shows at least 1 item, not " + limit);
        }
        var tally = new Tally();
        bans.forEach(ban -> tally.expect(ban.code()));
        List.of(NOT_FOR_ME, SEEN, FILTERS, PIN).forEach(tally::expect);
        caps.forEach(cap -> tally.expect(cap.code()));
        var counters = caps.stream().map(cap -> new CapCounter(cap, tags)).toList();
        var first = new LinkedHashSet<>(pinned);
        first.addAll(ranked);
        var kept = new ArrayList<ItemId>();
        for (var item : first) {
            if (kept.size() == limit) {
                break;
            }
            var against = against(item, asked).or(() -> overCap(counters, item));
            if (against.isPresent()) {
                tally.removed(item, against.get());
                continue;
            }
            counters.forEach(counter -> counter.count(item));
            kept.add(item);
            if (pinned.contains(item) && raised(ranked.indexOf(item), kept.size() - 1)) {
                tally.raised(PIN);
            }
        }
        return new Ruled(kept, tally.removedBy(), tally.effects());
    }

    /** Stands before where it was ranked, or was not ranked at all. */
    private static boolean raised(int from, int to) {
        return from < 0 || from > to;
    }

    private static Optional<String> overCap(List<CapCounter> counters, ItemId item) {
        return counters.stream()
                .filter(counter -> counter.full(item))
                .map(CapCounter::code)
                .findFirst();
    }

    private Optional<String> against(ItemId item, Asked asked) {
        var row = rowOf.get(item);
        if (row == null) {
            return Optional.of(UNKNOWN);
        }
        for (var ban : bans) {
            if (ban.against(row, asked.today())) {
                return Optional.of(ban.code());
            }
        }
        if (asked.notForMe().contains(item)) {
            return Optional.of(NOT_FOR_ME);
        }
        if (asked.seen().contains(item)) {
            return Optional.of(SEEN);
        }
        return asked.filters().keeps(catalogue.items().get(row)) ? Optional.empty() : Optional.of(FILTERS);
    }

    private RoaringBitmap rows(Asked asked) {
        var rows = RoaringBitmap.bitmapOfRange(0, catalogue.size());
        bans.stream().filter(ban -> ban.holds(asked.today())).forEach(ban -> rows.andNot(ban.rows()));
        remove(rows, asked.notForMe());
        remove(rows, asked.seen());
        figures.narrow(rows, asked.filters());
        if (FigureSets.exact(asked.filters())) {
            return rows;
        }
        var kept = new RoaringBitmap();
        rows.forEach((int row) -> {
            if (asked.filters().keeps(catalogue.items().get(row))) {
                kept.add(row);
            }
        });
        return kept;
    }

    private void remove(RoaringBitmap rows, Set<ItemId> items) {
        for (var item : items) {
            var row = rowOf.get(item);
            if (row != null) {
                rows.remove(row);
            }
        }
    }
}
