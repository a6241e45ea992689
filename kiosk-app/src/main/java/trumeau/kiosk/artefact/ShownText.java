package trumeau.kiosk.artefact;

import java.util.regex.Pattern;

/** Texts of a store that shoppers are to see: in one line, without markup, and nothing in them that can't be seen. */
public final class ShownText {

    /** Control characters, marks of direction, halves of characters; not what joins letters in some scripts. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");

    private static final Pattern MARKUP = Pattern.compile("[<>]");
    private static final int QUOTED = 40;

    private ShownText() {}

    /**
     * Answers a text that is fit, without blanks at its ends.
     *
     * @param what it is, for the message
     * @param longest in characters
     * @throws IllegalArgumentException when it is empty, too long, or holds markup or what can't be seen; says which
     */
    public static String require(String what, String text, int longest) {
        var bare = text.strip();
        if (bare.isEmpty() || bare.codePointCount(0, bare.length()) > longest) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + longest + " letters, unlike \"" + quoted(bare) + "\"");
        }
        if (HIDDEN.matcher(bare).find()) {
            throw new IllegalArgumentException(what + " \"" + quoted(bare)
                    + "\" holds a letter that can't be seen, as a mark of writing direction; type it anew");
        }
        if (MARKUP.matcher(bare).find()) {
            throw new IllegalArgumentException(what + " \"" + quoted(bare) + "\" holds < or >; plain words only");
        }
        return bare;
    }

    /** Any text made fit for a message. */
    static String quoted(String text) {
        var line = HIDDEN.matcher(text).replaceAll("?");
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "...";
    }
}
