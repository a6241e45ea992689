package trumeau.vision.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Something a net says of a garment beside its category, as {@code pattern}.
 *
 * @param values one of which it is, in the order of the net's numbers, as {@code striped}
 * @param categories of which alone it is said; empty for all
 */
public record Attribute(String name, List<String> values, Set<String> categories) {

    public Attribute {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
        categories = Set.copyOf(categories);
        if (name.isBlank()) {
            throw new IllegalArgumentException("attributes.name may not be blank");
        }
        if (values.size() < 2 || new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("attributes." + name + ".values must be two or more that differ");
        }
    }

    /** Whether it is said of garments of this category. */
    public boolean isOf(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
