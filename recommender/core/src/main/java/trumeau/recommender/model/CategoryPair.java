package trumeau.recommender.model;

/**
 * Two categories that shoppers take together.
 *
 * @param first alphabetically before {@code second}
 * @param shoppers how many shoppers took something of both
 */
public record CategoryPair(String first, String second, int shoppers) {

    public CategoryPair {
        if (first.isBlank() || first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(
                    "a pair names two categories in alphabetical order, not " + first + " and " + second);
        }
        if (shoppers < 1) {
            throw new IllegalArgumentException("a pair needs a shopper, not " + shoppers);
        }
    }
}
