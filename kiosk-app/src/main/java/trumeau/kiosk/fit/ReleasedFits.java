package trumeau.kiosk.fit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;

/**
 * The counts that a release brings.
 *
 * @param counts of each item once; at most 200,000
 * @param until the last day (UTC) whose answers of all devices are among them; absent when they are other stores' only
 */
public record ReleasedFits(List<OfItem> counts, Optional<LocalDate> until) {

    private static final int MOST = 200_000;

    /** The counts of one item. */
    public record OfItem(String item, int sizeUp, int asUsual, int sizeDown) {

        public OfItem {
            Objects.requireNonNull(item, "item");
            var unused = new FitCount(sizeUp, asUsual, sizeDown);
        }

        FitCount count() {
            return new FitCount(sizeUp, asUsual, sizeDown);
        }
    }

    public ReleasedFits {
        counts = List.copyOf(counts);
        Objects.requireNonNull(until, "until");
        if (counts.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " items have counts");
        }
        if (byItem(counts).size() != counts.size()) {
            throw new IllegalArgumentException("an item has its counts twice");
        }
    }

    /** The counts of an item. */
    public FitCount of(ItemId item) {
        return counts.stream()
                .filter(each -> each.item().equals(item.value()))
                .findFirst()
                .map(OfItem::count)
                .orElse(FitCount.NONE);
    }

    /** Whether the answers that a device got on a day are to be added; the others are among these already. */
    public boolean lacks(LocalDate day) {
        return until.isEmpty() || day.isAfter(until.get());
    }

    /** Only the counts of what this store carries. */
    public ReleasedFits fittedTo(Catalogue catalogue) {
        var known = byItem(counts);
        return new ReleasedFits(
                catalogue.items().stream()
                        .flatMap(item -> Optional.ofNullable(known.get(item.id().value())).stream())
                        .toList(),
                until);
    }

    private static Map<String, OfItem> byItem(List<OfItem> counts) {
        var known = new HashMap<String, OfItem>();
        counts.forEach(each -> known.put(each.item(), each));
        return known;
    }
}
