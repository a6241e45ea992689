package trumeau.kiosk.taste;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a shopper said of himself or herself, by choice. What is absent is not asked for.
 *
 * @param sizes own sizes of each kind, in the order of the kinds
 * @param budget what one item may cost at most, in the store's currency
 * @param colours liked ones, the palette's codes
 * @param departments liked ones
 * @param patterns the liked style, as {@code striped}
 */
public record Preferences(
        Map<SizeKind, List<String>> sizes,
        Optional<BigDecimal> budget,
        List<String> colours,
        List<String> departments,
        List<String> patterns) {

    /** Nothing was said. */
    public static final Preferences NONE = new Preferences(Map.of(), Optional.empty(), List.of(), List.of(), List.of());

    private static final int MOST_KINDS = 16;
    private static final int MOST_SIZES = 6;
    private static final int MOST_COLOURS = 12;
    private static final int MOST_DEPARTMENTS = 8;
    private static final int MOST_PATTERNS = 12;
    private static final int LONGEST = 40;
    private static final BigDecimal MOST_MONEY = new BigDecimal("10000000");

    public Preferences {
        Objects.requireNonNull(budget, "budget");
        var kinds = new TreeMap<SizeKind, List<String>>();
        requireFew("kinds of size", sizes.keySet().stream().map(SizeKind::code).toList(), MOST_KINDS);
        sizes.forEach((kind, values) -> {
            requireFew("sizes of " + kind.code(), values, MOST_SIZES);
            if (!values.isEmpty()) {
                kinds.put(kind, List.copyOf(values));
            }
        });
        sizes = Collections.unmodifiableMap(kinds);
        colours = requireFew("colours", colours, MOST_COLOURS);
        departments = requireFew("departments", departments, MOST_DEPARTMENTS);
        patterns = requireFew("patterns", patterns, MOST_PATTERNS);
        if (budget.filter(most -> most.scale() > 2 || most.signum() <= 0 || most.compareTo(MOST_MONEY) >= 0)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "a budget lies above 0 and below " + MOST_MONEY.toPlainString() + ", with at most two decimals");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many things were said. */
    public int count() {
        var all = new ArrayList<>(colours);
        all.addAll(departments);
        all.addAll(patterns);
        sizes.values().forEach(all::addAll);
        return all.size() + (budget.isPresent() ? 1 : 0);
    }

    /** The own sizes of a kind; empty when nothing was said of it. */
    public List<String> of(SizeKind kind) {
        return sizes.getOrDefault(kind, List.of());
    }

    private static List<String> requireFew(String what, List<String> values, int most) {
        if (values.size() > most || values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException("at most " + most + " " + what + ", each once");
        }
        if (values.stream().anyMatch(value -> value.isBlank() || value.length() > LONGEST)) {
            throw new IllegalArgumentException("each of the " + what + " has 1 to " + LONGEST + " letters");
        }
        return List.copyOf(values);
    }
}
