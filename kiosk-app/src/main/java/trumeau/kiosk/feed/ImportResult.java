package trumeau.kiosk.feed;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an import.
 *
 * @param encoding of the file, as it was read
 * @param rows of the file
 * @param items written to the table
 * @param variants of these items
 * @param refused rows that were not taken
 * @param aside rows of what is not for sale
 * @param warnings faults of rows that were taken all the same
 * @param problems how often each problem was found, by its code
 */
public record ImportResult(
        String encoding,
        int rows,
        int items,
        int variants,
        int refused,
        int aside,
        int warnings,
        Map<String, Integer> problems) {

    public ImportResult {
        problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
    }
}
