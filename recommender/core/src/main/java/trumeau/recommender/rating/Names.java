package trumeau.recommender.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dictionary: each id, which is any text, has a number from 0 in the order of first appearance. */
public final class Names {

    /** What {@link #find} gives for an id that never appeared. */
    public static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Names() {}

    public int size() {
        return names.size();
    }

    public String name(int number) {
        return names.get(number);
    }

    public int find(String name) {
        return numbers.getOrDefault(name, UNKNOWN);
    }

    /** The id's number; a new one when it never appeared. Only while ratings are gathered. */
    int number(String name) {
        var number = numbers.putIfAbsent(name, names.size());
        if (number != null) {
            return number;
        }
        names.add(name);
        return names.size() - 1;
    }
}
