package trumeau.kiosk.speech;

import java.util.Objects;

/**
 * What is to be said.
 *
 * @param text 1 to 500 characters of plain text; what a voice could take for a command is taken out
 */
public record Saying(Tongue tongue, String text) {

    /** The longest text, in characters: about forty seconds. */
    public static final int LONGEST = 500;

    public Saying {
        Objects.requireNonNull(tongue, "tongue");
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters, not "
                    + text.strip().length());
        }
        text = sayable(text);
    }

    /** Without control characters and marks of direction, and without the brackets that begin phonemes. */
    private static String sayable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").replaceAll("\\[\\[|]]", " ");
    }
}
