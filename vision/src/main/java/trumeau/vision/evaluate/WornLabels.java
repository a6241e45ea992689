package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trumeau.vision.locate.WornPart;

/**
 * What the labels of Clothing Co-Parsing (Yang, Luo, Lin, CVPR 2014) mean here: part of a person, and category where
 * there is one plain counterpart. Immutable.
 */
final class WornLabels {

    private static final int MOST = 256;
    private static final Map<WornPart, Set<String>> NAMES = Map.ofEntries(
            Map.entry(
                    WornPart.UPPER,
                    Set.of(
                            "blouse",
                            "bodysuit",
                            "bra",
                            "hoodie",
                            "intimate",
                            "jumper",
                            "shirt",
                            "sweater",
                            "sweatshirt",
                            "swimwear",
                            "t-shirt",
                            "top")),
            Map.entry(WornPart.OUTERWEAR, Set.of("blazer", "cape", "cardigan", "coat", "jacket", "suit", "vest")),
            Map.entry(WornPart.LOWER, Set.of("jeans", "leggings", "panties", "pants", "shorts", "skirt")),
            Map.entry(WornPart.DRESS, Set.of("dress", "romper")),
            Map.entry(
                    WornPart.SHOES,
                    Set.of(
                            "boots",
                            "clogs",
                            "flats",
                            "heels",
                            "loafers",
                            "pumps",
                            "sandals",
                            "shoes",
                            "sneakers",
                            "wedges")),
            Map.entry(WornPart.BAG, Set.of("bag", "purse", "wallet")),
            Map.entry(WornPart.HAT, Set.of("hat")),
            Map.entry(WornPart.SKIN, Set.of("skin")),
            Map.entry(WornPart.HAIR, Set.of("hair")),
            Map.entry(WornPart.LEGWEAR, Set.of("socks", "stockings", "tights")),
            Map.entry(WornPart.BACKGROUND, Set.of("null")));
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("t-shirt", "t-shirt"),
            Map.entry("shirt", "shirt"),
            Map.entry("blouse", "blouse"),
            Map.entry("top", "top"),
            Map.entry("sweater", "longsleeve"),
            Map.entry("jumper", "longsleeve"),
            Map.entry("sweatshirt", "longsleeve"),
            Map.entry("hoodie", "hoodie"),
            Map.entry("dress", "dress"),
            Map.entry("jeans", "pants"),
            Map.entry("pants", "pants"),
            Map.entry("leggings", "pants"),
            Map.entry("shorts", "shorts"),
            Map.entry("skirt", "skirt"));

    private final WornPart[] parts = new WornPart[MOST];
    private final Map<Integer, String> categories = new HashMap<>();

    private WornLabels() {
        Arrays.fill(parts, WornPart.BACKGROUND);
    }

    /**
     * Reads {@code labels.txt}: a number and a name on each line.
     *
     * @throws IllegalArgumentException when a line is something else
     */
    static WornLabels read(Path file) throws IOException {
        var labels = new WornLabels();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                labels.add(line.strip().split("\\s+"), file);
            }
        }
        return labels;
    }

    private void add(String[] words, Path file) {
        if (words.length != 2 || !words[0].matches("\\d{1,3}") || Integer.parseInt(words[0]) >= MOST) {
            throw new IllegalArgumentException(
                    file + ": \"" + String.join(" ", words) + "\" is not a number below 256 and a name");
        }
        var number = Integer.parseInt(words[0]);
        parts[number] = NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(words[1]))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(WornPart.ACCESSORY);
        Optional.ofNullable(CATEGORIES.get(words[1])).ifPresent(category -> categories.put(number, category));
    }

    /** The part that pixels of this label belong to. */
    WornPart part(int label) {
        return parts[label];
    }

    /** The category of this label's garments; empty when none is its plain counterpart. */
    Optional<String> category(int label) {
        return Optional.ofNullable(categories.get(label));
    }
}
