package trumeau.device.release;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An artefact's name inside its release, such as {@code model/garment.pt}: a relative path of plain segments.
 *
 * <p>Segments hold ASCII letters, digits, {@code . _ -} and start with a letter or digit, so a name can't leave the
 * folder it is written to, hide there, or mean two things on two file systems.
 */
public record ArtefactName(String value) implements Comparable<ArtefactName> {

    private static final int LONGEST = 200;
    private static final int DEEPEST = 8;
    private static final String SEGMENT = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final Pattern FORM = Pattern.compile(SEGMENT + "(/" + SEGMENT + "){0," + (DEEPEST - 1) + "}");

    public ArtefactName {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an artefact's name (plain relative path of at most " + LONGEST
                    + " letters): " + Shown.of(value));
        }
    }

    /** The form in which two names that a file system may confuse are equal. */
    String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ArtefactName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
