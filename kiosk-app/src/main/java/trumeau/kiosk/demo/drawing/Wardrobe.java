package trumeau.kiosk.demo.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes up what hangs in the demo store: looks balanced over the categories. */
public final class Wardrobe {
    private static final List<String> COOL = List.of("navy", "blue", "light-blue", "teal", "mint", "white", "grey");
    private static final List<String> WARM = List.of("red", "burgundy", "pink", "coral", "orange", "yellow", "cream");
    private static final List<String> EARTH = List.of("olive", "khaki", "beige", "brown", "green", "cream", "charcoal");
    private static final List<String> DENIMS =
            List.of("denim", "denim", "navy", "light-blue", "black", "grey", "white");
    private static final List<String> NEUTRAL = List.of("black", "white", "grey", "navy", "cream", "charcoal");

    private Wardrobe() {}

    /** Makes the given number of looks, no two alike, each category within one of the others; same seed, same looks. */
    public static List<Look> looks(int count, long seed) {
        if (count < 0) {
            throw new IllegalArgumentException("count of looks must not be negative: " + count);
        }
        SplittableRandom dice = new SplittableRandom(seed);
        List<String> categories = Cut.categories();
        List<Look> looks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<Cut> cuts = Cut.in(categories.get(i % categories.size()));
            Cut cut = cuts.get(i / categories.size() % cuts.size());
            Look look = look(cut, dice);
            for (int tries = 0; tries < 60 && !seen.add(outwardly(look)); tries++) {
                look = look(cut, dice);
            }
            looks.add(look);
        }
        return List.copyOf(looks);
    }

    private static String outwardly(Look look) {
        return String.join(" ", look.cut(), look.colour(), look.secondColour(), look.pattern());
    }

    private static Look look(Cut cut, SplittableRandom dice) {
        String pattern = pick(cut.patterns(), dice);
        String colour = pick(palette(cut, dice), dice);
        String second = second(colour, pattern, dice);
        return new Look(cut.category(), cut.code(), colour, second, pattern, dice.nextLong());
    }

    private static List<String> palette(Cut cut, SplittableRandom dice) {
        return switch (cut) {
            case JEANS, DENIM_SHORTS, DENIM_MINI, DENIM_JACKET -> DENIMS;
            case BOOTS, LOAFERS -> List.of("brown", "black", "burgundy", "khaki", "beige", "navy");
            case TRENCH, PARKA, CHINOS, BERMUDA -> dice.nextInt(3) == 0 ? NEUTRAL : EARTH;
            case SUN_HAT -> List.of("beige", "cream", "khaki", "white", "black");
            default -> pick(List.of(COOL, WARM, EARTH, NEUTRAL), dice);
        };
    }

    /** A second colour that goes with the first and, under a print, stands out from it. */
    private static String second(String colour, String pattern, SplittableRandom dice) {
        boolean quiet = pattern.equals("plain");
        for (int tries = 0; tries < 40; tries++) {
            String other = pick(dice.nextInt(3) == 0 ? pick(List.of(COOL, WARM, EARTH), dice) : NEUTRAL, dice);
            double apart =
                    Math.abs(Tint.named(other).brightness() - Tint.named(colour).brightness());
            if (!other.equals(colour) && apart > (quiet ? 0.12 : 0.3)) {
                return other;
            }
        }
        return Tint.named(colour).brightness() > 0.5 ? "navy" : "white";
    }

    private static <T> T pick(List<T> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
