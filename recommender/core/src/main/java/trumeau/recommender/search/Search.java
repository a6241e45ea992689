package trumeau.recommender.search;

import java.util.Objects;
import trumeau.recommender.serve.Filters;

/**
 * What is looked for.
 *
 * @param words as a person typed them, at most 200 characters; control characters are taken for blanks; empty to browse
 * @param filters hold for everything that is found
 * @param offset how many of the best are left out, 0 or more
 * @param limit how many are given at most, 0..100; 0 asks for the count and the facets only
 */
public record Search(String words, Filters filters, int offset, int limit) {

    public static final int LONGEST = 200;
    public static final int MOST = 100;

    public Search {
        Objects.requireNonNull(filters, "filters");
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a search has at most " + LONGEST + " characters, not " + words.length());
        }
        if (offset < 0 || limit < 0 || limit > MOST) {
            throw new IllegalArgumentException(
                    "a search begins at 0 or more and gives 0.." + MOST + ", not " + offset + " and " + limit);
        }
        words = words.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
