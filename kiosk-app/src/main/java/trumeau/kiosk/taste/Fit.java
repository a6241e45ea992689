package trumeau.kiosk.taste;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;

/** Compares items with what a shopper said. Immutable; any thread. */
public final class Fit {

    private final Preferences preferences;

    public Fit(Preferences preferences) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
    }

    /** Whether nothing was said, so that every item is as good as any other. */
    public boolean saysNothing() {
        return preferences.isEmpty();
    }

    /**
     * Whether all that was said and can be said of such an item holds for it: one variant that is here has the own size
     * and a liked colour, and price, department and pattern are right.
     */
    public boolean suits(Item item) {
        return item.variants().stream().anyMatch(variant -> suits(item, variant))
                && !isTooDear(item)
                && (preferences.departments().isEmpty() || department(item).isPresent())
                && (preferences.patterns().isEmpty() || pattern(item).isPresent());
    }

    private boolean suits(Item item, Variant variant) {
        return variant.stock() > 0
                && (own(item, variant).isEmpty() || isOwn(item, variant))
                && (preferences.colours().isEmpty() || preferences.colours().contains(variant.colour()));
    }

    /** The own size in which it is here. */
    public Optional<String> size(Item item) {
        return item.variants().stream()
                .filter(variant -> variant.stock() > 0 && isOwn(item, variant))
                .map(Variant::size)
                .findFirst();
    }

    /** Whether there is a budget, and the item costs no more. */
    public boolean isWithinBudget(Item item) {
        return preferences.budget().isPresent() && !isTooDear(item);
    }

    /** The liked colour in which it is here. */
    public Optional<String> colour(Item item) {
        return item.variants().stream()
                .filter(variant -> variant.stock() > 0)
                .map(Variant::colour)
                .filter(preferences.colours()::contains)
                .findFirst();
    }

    /** Its department, when that is a liked one. */
    public Optional<String> department(Item item) {
        return item.department().filter(preferences.departments()::contains);
    }

    /** Its pattern, when that is a liked one. */
    public Optional<String> pattern(Item item) {
        return Optional.of(item.pattern()).filter(preferences.patterns()::contains);
    }

    private boolean isTooDear(Item item) {
        return preferences
                .budget()
                .filter(most -> item.price().amount().compareTo(most) > 0)
                .isPresent();
    }

    private boolean isOwn(Item item, Variant variant) {
        return own(item, variant).stream().anyMatch(variant.size()::equalsIgnoreCase);
    }

    private List<String> own(Item item, Variant variant) {
        return preferences.of(SizeKind.of(item.category(), variant.size()));
    }
}
