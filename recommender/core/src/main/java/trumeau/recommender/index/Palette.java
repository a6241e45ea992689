package trumeau.recommender.index;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shade that stands for each colour name of a catalogue; the same palette as that of the recogniser. */
public final class Palette {

    private static final Map<String, Integer> SHADES = Map.ofEntries(
            Map.entry("black", 0x1B1B1D),
            Map.entry("white", 0xF4F4F2),
            Map.entry("grey", 0x8C8F94),
            Map.entry("navy", 0x1F2A44),
            Map.entry("blue", 0x2F5FA8),
            Map.entry("light-blue", 0x9CC0E0),
            Map.entry("denim", 0x4A6485),
            Map.entry("teal", 0x1F7F7A),
            Map.entry("green", 0x2E8B47),
            Map.entry("olive", 0x6B6B35),
            Map.entry("khaki", 0xA79A6B),
            Map.entry("yellow", 0xE8C53A),
            Map.entry("orange", 0xE07B2E),
            Map.entry("red", 0xC4262E),
            Map.entry("burgundy", 0x6E1F2F),
            Map.entry("pink", 0xE7A3B8),
            Map.entry("purple", 0x6F4A8E),
            Map.entry("brown", 0x6B4A33),
            Map.entry("beige", 0xD6C3A1),
            Map.entry("cream", 0xF0E8D2));

    private Palette() {}

    /** The names that have a shade. */
    public static Set<String> names() {
        return SHADES.keySet();
    }

    /** The shade of a name; empty for a name that only this store knows. */
    public static Optional<Lab> shade(String name) {
        return Optional.ofNullable(SHADES.get(name)).map(Lab::ofRgb);
    }
}
