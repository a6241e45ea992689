package trumeau.kiosk.feed;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the recogniser's class of what a feed calls a thing. */
final class Categories {

    /** A thing that is worn, but is no class of the recogniser. */
    static final String NO_CLASS = "-";

    private static final String TOO_LITTLE = "?";
    private static final Pattern BETWEEN = Pattern.compile("[>»/|:,;]");

    /**
     * Numbers of Google's taxonomy that say enough.
     *
     * @see <a href="https://www.google.com/basepages/producttype/taxonomy-with-ids.en-US.txt">Google product
     *     taxonomy</a>
     */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("2271", "dress"),
            Map.entry("5441", "dress"),
            Map.entry("5329", "dress"),
            Map.entry("5330", "dress"),
            Map.entry("203", "outwear"),
            Map.entry("5598", "outwear"),
            Map.entry("1831", "outwear"),
            Map.entry("204", "pants"),
            Map.entry("5514", "pants"),
            Map.entry("207", "shorts"),
            Map.entry("1581", "skirt"),
            Map.entry("2331", "skirt"),
            Map.entry("6228", "skirt"),
            Map.entry("6229", "skirt"),
            Map.entry("5344", "skirt"),
            Map.entry("187", "shoes"),
            Map.entry("173", "hat"),
            Map.entry("2745", "undershirt"),
            Map.entry("5490", "body"),
            Map.entry("211", NO_CLASS),
            Map.entry("209", NO_CLASS),
            Map.entry("214", NO_CLASS),
            Map.entry("2562", NO_CLASS),
            Map.entry("1594", NO_CLASS));

    private final Vocabulary vocabulary;

    Categories(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Of a path of a taxonomy, or a number of Google's; the last part that says enough counts. */
    Optional<String> ofPath(String path) {
        var number = Optional.ofNullable(NUMBERS.get(path.strip()));
        return number.or(() -> ofParts(BETWEEN.split(path, -1)));
    }

    /** Of a title. */
    Optional<String> ofTitle(String title) {
        return word(title).filter(code -> !code.equals(NO_CLASS));
    }

    private Optional<String> ofParts(String[] parts) {
        for (var at = parts.length - 1; at >= 0; at--) {
            var code = word(parts[at]);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<String> word(String text) {
        return vocabulary.code(Vocabulary.Kind.CATEGORY, text).filter(code -> !code.equals(TOO_LITTLE));
    }
}
