package trumeau.recommender.model;

import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

/** Refuses a table that holds a value which no trainer writes. Allocates nothing unless it refuses. */
final class TableCheck {

    private TableCheck() {}

    static void require(ItemAssociations.Table table, int rows) {
        if (table.begins().get(0) != 0) {
            throw new RecommenderException(Reason.MALFORMED, "the first row does not begin at 0");
        }
        for (var row = 0; row < rows; row++) {
            if (!decent(table, row)) {
                throw new RecommenderException(Reason.MALFORMED, "row " + row + " has impossible bounds or scale");
            }
            var before = Byte.MAX_VALUE;
            for (var entry = table.begins().get(row); entry < table.begins().get(row + 1); entry++) {
                var neighbour = table.neighbours().get(entry);
                if (neighbour == row || neighbour >= rows || !decent(table, entry, before)) {
                    throw new RecommenderException(
                            Reason.MALFORMED, "entry " + entry + " of row " + row + " has an impossible value");
                }
                before = table.weights().get(entry);
            }
        }
    }

    /** A NaN as scale is neither zero nor more. */
    private static boolean decent(ItemAssociations.Table table, int row) {
        var begin = table.begins().get(row);
        var end = table.begins().get(row + 1);
        var scale = table.scales().get(row);
        return begin <= end
                && end <= table.neighbours().limit()
                && table.popularity().get(row) >= 0
                && scale <= 1
                && (scale > 0 || (scale == 0 && begin == end));
    }

    private static boolean decent(ItemAssociations.Table table, int entry, byte before) {
        var weight = table.weights().get(entry);
        return table.neighbours().get(entry) >= 0
                && weight > 0
                && weight <= before
                && table.shoppers().get(entry) > 0;
    }
}
