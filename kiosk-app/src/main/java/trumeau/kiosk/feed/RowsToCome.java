package trumeau.kiosk.feed;

import java.util.HashMap;
import java.util.Map;

/** How many rows of each item are still to come, so that it can be closed at its last one. Not thread-safe. */
final class RowsToCome {

    private final Map<String, Integer> ofItem = new HashMap<>();
    private int rows;

    /** The first time through the file. */
    void expect(FeedRow row) {
        rows++;
        row.key().ifPresent(key -> ofItem.merge(key, 1, Integer::sum));
    }

    /** The second time: whether this was the item's last row. */
    boolean wasLast(String key) {
        return ofItem.merge(key, -1, Integer::sum) <= 0;
    }

    /** Of the whole file. */
    int rows() {
        return rows;
    }
}
