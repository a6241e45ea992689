package trumeau.vision.teach;

import java.util.Objects;

/**
 * What a lesson is about.
 *
 * @param name of the category, as {@code kimono}, or of the item, as the catalogue's id
 * @param category the category itself, or the item's
 */
public record Topic(Kind kind, String name, String category) {

    private static final int LONGEST = 128;

    public Topic {
        Objects.requireNonNull(kind, "kind");
        requireName(name, "name");
        requireName(category, "category");
    }

    public static Topic ofCategory(String name) {
        return new Topic(Kind.CATEGORY, name, name);
    }

    public static Topic ofItem(String id, String category) {
        return new Topic(Kind.ITEM, id, category);
    }

    /** Whether an item of the catalogue is what this is about, and so no rival of it. */
    boolean covers(String item, String itemCategory) {
        return kind == Kind.ITEM ? name.equals(item) : name.equals(itemCategory);
    }

    /** Whether both can be true of one garment: an item, and the category that it is of. */
    boolean agreesWith(Topic other) {
        return equals(other) || (kind != other.kind && category.equals(other.category));
    }

    private static void requireName(String text, String what) {
        var bad = text.isEmpty()
                || text.length() > LONGEST
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl);
        if (bad) {
            throw new IllegalArgumentException("a lesson's " + what + " needs 1 to " + LONGEST
                    + " characters, none blank at an end, not \"" + text + "\"");
        }
    }

    /** What can be taught. */
    public enum Kind {
        /** A kind of garment that the net doesn't know or confuses. */
        CATEGORY,
        /** One item of the catalogue that its picture doesn't give away. */
        ITEM
    }
}
