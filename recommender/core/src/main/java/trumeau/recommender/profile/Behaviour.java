package trumeau.recommender.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trumeau.recommender.catalog.ItemId;

/** What was done in one visit, the oldest first. A value in RAM; it ends with its visit. */
public record Behaviour(List<Act> acts) {

    /** Nothing was done yet. */
    public static final Behaviour NONE = new Behaviour(List.of());

    /** Brings acts into the order of their moments; those of one moment stay as they are given. */
    public Behaviour {
        acts = acts.stream().sorted(Comparator.comparing(Act::at)).toList();
    }

    /** The same with one act more. */
    public Behaviour and(Act act) {
        return new Behaviour(Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    /** The items in the order in which they were first met, none twice. */
    public Set<ItemId> items() {
        var met = new LinkedHashSet<ItemId>();
        acts.forEach(act -> met.add(act.item()));
        return met;
    }

    /**
     * The visit as it was when only so many different items had been met: it ends before the first act with the next.
     *
     * @throws IllegalArgumentException when {@code items} is below 1
     */
    public Behaviour untilItems(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a visit is cut after 1 or more items, not " + items);
        }
        var met = new HashSet<ItemId>();
        var kept = new ArrayList<Act>();
        for (var act : acts) {
            if (met.add(act.item()) && met.size() > items) {
                break;
            }
            kept.add(act);
        }
        return new Behaviour(kept);
    }
}
