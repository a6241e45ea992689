package trumeau.kiosk.demo;

import java.util.Map;
import trumeau.kiosk.demo.drawing.Look;

/** What the invented store calls each cut. */
final class CutWords {

    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("crew", "crew-neck T-shirt"),
            Map.entry("v-neck", "V-neck T-shirt"),
            Map.entry("boxy", "boxy T-shirt"),
            Map.entry("dress-shirt", "Oxford shirt"),
            Map.entry("flannel", "flannel shirt"),
            Map.entry("short-sleeved", "short-sleeved shirt"),
            Map.entry("camp", "camp-collar shirt"),
            Map.entry("band-collar", "band-collar shirt"),
            Map.entry("crew-long", "long-sleeved tee"),
            Map.entry("v-long", "V-neck long-sleeve"),
            Map.entry("high-neck", "high-neck top"),
            Map.entry("coat", "wool coat"),
            Map.entry("double-breasted", "double-breasted coat"),
            Map.entry("trench", "trench coat"),
            Map.entry("denim-jacket", "denim jacket"),
            Map.entry("a-line-dress", "A-line dress"),
            Map.entry("shift", "shift dress"),
            Map.entry("wrap", "wrap dress"),
            Map.entry("slip", "slip dress"),
            Map.entry("maxi", "maxi dress"),
            Map.entry("fedora", "fedora"),
            Map.entry("sun-hat", "sun hat"),
            Map.entry("bucket", "bucket hat"),
            Map.entry("wide", "wide-leg trousers"),
            Map.entry("high-tops", "high-top sneakers"),
            Map.entry("bermuda", "Bermuda shorts"),
            Map.entry("sport", "running shorts"),
            Map.entry("pleated", "pleated skirt"),
            Map.entry("pencil", "pencil skirt"),
            Map.entry("a-line", "A-line skirt"),
            Map.entry("tiered", "tiered skirt"),
            Map.entry("denim-mini", "denim mini skirt"));

    private CutWords() {}

    /** The noun for a look; a cut without a word of its own is called by its code. */
    static String noun(Look look) {
        return NOUNS.getOrDefault(look.cut(), look.cut().replace('-', ' '));
    }
}
