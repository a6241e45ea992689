package trumeau.kiosk.demo;

import java.util.Arrays;
import java.util.Set;

/** Families of colours that people dress in. */
enum Palette {
    NEUTRAL(Set.of("black", "white", "grey", "charcoal")),
    COOL(Set.of("navy", "blue", "light-blue", "teal", "mint", "denim", "purple", "lilac")),
    WARM(Set.of("red", "burgundy", "pink", "coral", "orange", "yellow")),
    EARTH(Set.of("olive", "khaki", "beige", "brown", "green", "cream"));

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> colours;

    Palette(Set<String> colours) {
        this.colours = colours;
    }

    static Palette of(String colour) {
        return Arrays.stream(values())
                .filter(palette -> palette.colours.contains(colour))
                .findFirst()
                .orElse(NEUTRAL);
    }

    /** Whether people wear the two together: neutral goes with all, others with their own. */
    boolean suits(Palette other) {
        return this == other || this == NEUTRAL || other == NEUTRAL;
    }
}
