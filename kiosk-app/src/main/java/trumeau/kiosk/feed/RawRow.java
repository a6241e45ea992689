package trumeau.kiosk.feed;

import java.util.Map;
import java.util.Optional;

/**
 * A row as its file has it.
 *
 * @param line where it begins, from 1
 * @param values by column, in the dialect's spelling; repeated ones are joined by LF
 * @param surplus the values that stand right of the last column; empty in a sound row
 */
record RawRow(long line, Map<String, String> values, String surplus) {

    RawRow {
        values = Map.copyOf(values);
    }

    /** A value that isn't empty, without blanks at its ends. */
    Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
