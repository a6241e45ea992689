package trumeau.recommender.profile;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that items have in common, as brand "Aurora" or colour navy. The hang tag of an item is something else.
 *
 * @param value as the catalogue writes it; never blank
 */
public record InterestTag(Kind kind, String value) implements Comparable<InterestTag> {

    private static final Comparator<InterestTag> ORDER =
            Comparator.comparing(InterestTag::kind).thenComparing(InterestTag::value);

    public InterestTag {
        Objects.requireNonNull(kind, "kind");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a tag of kind " + kind.code() + " needs a value");
        }
    }

    /** What a tag is about; an item has at most one tag of each. */
    public enum Kind {
        BRAND,
        CATEGORY,
        PATTERN,
        COLOUR,
        /** {@code low}, {@code middle} or {@code high} among the items of its category; see {@link PriceBand}. */
        PRICE_BAND,
        DEPARTMENT;

        /** As it is written in files: {@code price-band}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a code; empty when there is none. */
        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    @Override
    public int compareTo(InterestTag other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.code() + " " + value;
    }
}
