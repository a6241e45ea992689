package trumeau.recommender.catalog;

/**
 * The store's own number or code of a style.
 *
 * @param value 1 to 128 characters without control characters; neither blank at an end nor empty
 */
public record ItemId(String value) implements Comparable<ItemId> {

    private static final int LONGEST = 128;

    public ItemId {
        if (value.isEmpty() || value.length() > LONGEST || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "an item id needs 1 to " + LONGEST + " characters, none blank at an end, not \"" + value + "\"");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an item id may hold no control characters");
        }
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
