package trumeau.kiosk.feed;

import java.util.Locale;
import java.util.Set;

/** How one kind of feed names things. */
interface Dialect {

    /** A column's name as this dialect spells it. */
    default String column(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a row may say this column several times, each time something more; elsewhere the first one counts. */
    default boolean repeats(String column) {
        return false;
    }

    /**
     * Looks at a table's columns before its rows.
     *
     * @throws IllegalArgumentException when the table is no such feed; says which columns lack
     */
    void require(Set<String> columns);

    /** The row under our own names. */
    FeedRow row(RawRow raw);
}
