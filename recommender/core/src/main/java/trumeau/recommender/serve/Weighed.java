package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trumeau.recommender.catalog.Item;

/** An item with the parts of its score, each part with the reason that it is made of. */
final class Weighed {

    private static final int MOST_REASONS = 4;

    private final Item item;
    private final List<Part> parts = new ArrayList<>();
    private double unspoken;

    Weighed(Item item) {
        this.item = item;
    }

    /** One part of a score. */
    record Part(Reason reason, double value) {}

    /** Adds a part; nothing when it is worth nothing, since then it is no reason. */
    Weighed add(Reason reason, double value) {
        if (value > 0) {
            parts.add(new Part(reason, value));
        }
        return this;
    }

    /** Adds to the score parts that are not told, each of them smaller than a told one of its kind. */
    Weighed addUnspoken(double value) {
        unspoken += value;
        return this;
    }

    double score() {
        var sum = unspoken;
        for (var part : parts) {
            sum += part.value();
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** The parts, the largest first. */
    List<Part> parts() {
        return parts.stream()
                .sorted(Comparator.comparingDouble(Part::value).reversed())
                .toList();
    }

    /** The strongest reasons, then that it is here; a reason made of interactions is never left out. */
    Suggestion as(Relation relation) {
        var reasons = new ArrayList<Reason>();
        for (var part : parts()) {
            if (reasons.size() < MOST_REASONS - 1 || part.reason().source() == Reason.Source.INTERACTIONS) {
                reasons.add(part.reason());
            }
        }
        if (item.inStock()) {
            reasons.add(new Reason.InStock(item.stock()));
        }
        return new Suggestion(item.id(), score(), relation, reasons);
    }
}
