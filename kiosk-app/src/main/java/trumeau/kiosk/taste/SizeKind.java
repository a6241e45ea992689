package trumeau.kiosk.taste;

import java.util.regex.Pattern;

/**
 * What a size is a size of: letters (S, M, L) mean the same in every category, any other size only within its own (42
 * in shoes is not 42 in trousers).
 *
 * @param code {@code letters}, or a category's code
 */
public record SizeKind(String code) implements Comparable<SizeKind> {

    public static final SizeKind LETTERS = new SizeKind("letters");

    private static final Pattern LETTER = Pattern.compile("(?i)(?:X{0,5}|[2-6]X)[SL]|M");
    private static final int LONGEST = 64;

    public SizeKind {
        if (code.isBlank() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a kind of size has 1 to " + LONGEST + " letters, not \"" + code + "\"");
        }
    }

    /** The kind of a size that items of this category have. */
    public static SizeKind of(String category, String size) {
        return LETTER.matcher(size).matches() ? LETTERS : new SizeKind(category);
    }

    /** Letters first, then the others by their codes. */
    @Override
    public int compareTo(SizeKind other) {
        return equals(LETTERS) || other.equals(LETTERS)
                ? Boolean.compare(other.equals(LETTERS), equals(LETTERS))
                : code.compareTo(other.code);
    }
}
