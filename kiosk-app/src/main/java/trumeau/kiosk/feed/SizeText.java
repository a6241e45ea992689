package trumeau.kiosk.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A size as a label has it.
 *
 * @param text without the marks that the store's table writes between sizes
 * @param known whether it is written as sizes of clothes and shoes are: {@code M}, {@code 3XL}, {@code 38},
 *     {@code W32/L34}, {@code EU 40.5}, {@code 104 cm}, {@code one size}
 */
record SizeText(String text, boolean known) {

    /** What a thing without sizes has. */
    static final SizeText ONE = new SizeText("One size", true);

    private static final int LONGEST = 40;
    private static final String PLACE =
            "(?:(?:EU|EUR|US|USA|UK|IT|FR|DE|ES|CN|JP|INT|GR\\.?|W|L|SIZE|TALLA|GRÖSSE)[ .]?)?";
    private static final String PART = PLACE
            + "(?:X{0,5}-?[SL]|M|\\d{1,2}X[SL]|\\d{1,3}(?:[.,]\\d| ?1/2|½)?(?: ?(?:CM|T|Y|M|MONTHS|YEARS|JAHRE|AÑOS|[A-HRSL]|DD))?)";
    private static final Pattern KNOWN = Pattern.compile(PART + "(?: ?[/X–-] ?" + PART + "| " + PART + ")?"
            + "|(?:XX?-?)?SMALL|MEDIUM|(?:XX?-?)?LARGE"
            + "|ONE[ -]SIZE|OS|OSFA|TU|UNI|EINHEITSGRÖSSE|TALLA ÚNICA|ÚNICA|均码|[加特]?[大中小]码");

    /** A size of any origin; blank is one size for all. */
    static SizeText of(String raw) {
        var text = raw.replaceAll("[;:@=]", " ").replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            return ONE;
        }
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
        return new SizeText(cut, KNOWN.matcher(cut.toUpperCase(Locale.ROOT)).matches());
    }
}
