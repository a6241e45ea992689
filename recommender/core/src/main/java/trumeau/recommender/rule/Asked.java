package trumeau.recommender.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;

/**
 * What is asked of the rules at one moment.
 *
 * @param filters of the shopper: size, colour, price, department
 * @param notForMe what the shopper dismissed
 * @param seen what was already shown or held in this visit
 * @param today decides which seasons are open
 */
public record Asked(Filters filters, Set<ItemId> notForMe, Set<ItemId> seen, LocalDate today) {

    public Asked {
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(today, "today");
        notForMe = Set.copyOf(notForMe);
        seen = Set.copyOf(seen);
    }

    /** Nothing but the day. */
    public static Asked on(LocalDate today) {
        return new Asked(Filters.none(), Set.of(), Set.of(), today);
    }

    public Asked with(Filters others) {
        return new Asked(others, notForMe, seen, today);
    }
}
