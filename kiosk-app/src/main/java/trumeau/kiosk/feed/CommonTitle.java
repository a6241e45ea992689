package trumeau.kiosk.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the titles of an item's variants have in common: "Oxford shirt" of "Oxford shirt – navy, M" and the like. */
final class CommonTitle {

    private static final int SHORTEST = 4;
    private static final String ENDS = "-–—,:;/|(";
    private static final Set<String> LEADING_ON =
            Set.of("size", "größe", "gr", "gr.", "talla", "in", "en", "color", "colour", "farbe");

    private CommonTitle() {}

    /** The words with which all begin; the first title where they have next to nothing in common. */
    static String of(List<String> titles) {
        if (titles.isEmpty()) {
            return "";
        }
        var common = Arrays.asList(titles.get(0).split(" ", -1));
        for (var title : titles) {
            var words = title.split(" ", -1);
            var same = 0;
            while (same < Math.min(common.size(), words.length)
                    && bare(common.get(same)).equals(bare(words[same]))) {
                same++;
            }
            common = common.subList(0, same);
        }
        var whole = titles.stream().distinct().count() == 1 ? titles.get(0) : trimmed(common);
        return whole.length() < SHORTEST ? titles.get(0) : whole;
    }

    private static String trimmed(List<String> words) {
        var end = words.size();
        while (end > 0
                && (bare(words.get(end - 1)).isEmpty()
                        || LEADING_ON.contains(bare(words.get(end - 1)).toLowerCase(Locale.ROOT)))) {
            end--;
        }
        return bare(String.join(" ", words.subList(0, end)));
    }

    /** Without what leads on to the next word. */
    private static String bare(String text) {
        var end = text.length();
        while (end > 0 && (ENDS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }
}
