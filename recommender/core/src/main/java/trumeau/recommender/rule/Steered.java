package trumeau.recommender.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.serve.Steering;

/** A store's rules at work on one catalogue. What they allow is worked out once a day, of the clock's zone. */
public final class Steered implements Steering {

    private final StoreRules rules;
    private final Clock clock;
    private final CompiledRules compiled;
    private final IntPredicate excluded;
    private final List<Integer> picks;
    private final AtomicReference<@Nullable Day> lastAsked = new AtomicReference<>();

    private record Day(LocalDate date, IntPredicate allowed) {}

    /** @param clock says which day it is where the store is */
    public Steered(StoreRules rules, Catalogue catalogue, Clock clock) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.compiled = new CompiledRules(rules, catalogue, ItemTags.of(catalogue));
        this.excluded = compiled.excluded();
        this.picks = compiled.pinnedRows();
    }

    @Override
    public boolean isInForce() {
        return !rules.all().isEmpty();
    }

    @Override
    public IntPredicate allowed() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var day = lastAsked.get();
        if (day == null || !day.date().equals(today)) {
            day = new Day(today, compiled.allowed(Asked.on(today)));
            lastAsked.set(day);
        }
        return day.allowed();
    }

    @Override
    public boolean isExcluded(int position) {
        return excluded.test(position);
    }

    @Override
    public List<Integer> picks() {
        return picks;
    }

    @Override
    public Predicate<ItemId> quota() {
        return compiled.quota();
    }

    @Override
    public Steering over(Catalogue figures) {
        return new Steered(rules, figures, clock);
    }
}
