package trumeau.kiosk.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the rows of each item, wherever in the file they stand, and counts what comes of them. Holds the items that
 * are open and the ids of all. Not thread-safe.
 */
final class ItemGathering {

    private static final String FOR_SALE = "active";

    private final RowsToCome toCome;
    private final RowCheck check;
    private final ItemWriting writing;
    private final ImportReport faults;
    private final Map<String, ItemGroup> open = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private int rows;
    private int variants;
    private int refused;
    private int aside;

    ItemGathering(RowsToCome toCome, RowCheck check, ItemWriting writing, ImportReport faults) {
        this.toCome = toCome;
        this.check = check;
        this.writing = writing;
        this.faults = faults;
    }

    /** Takes the next row; answers the item's values by column when that was its last one and it is sound. */
    Optional<Map<String, String>> take(FeedRow row) {
        rows++;
        var key = row.key();
        if (key.isEmpty()) {
            check.piece(row);
            refused++;
            return Optional.empty();
        }
        var group = open.computeIfAbsent(key.get(), any -> new ItemGroup());
        group.add(row, judged(row, group));
        if (!toCome.wasLast(key.get())) {
            return Optional.empty();
        }
        open.remove(key.get());
        return group.pieces().isEmpty() ? Optional.empty() : item(group);
    }

    int rows() {
        return rows;
    }

    int items() {
        return written.size();
    }

    /** What came of the rows when nothing was loaded. */
    String inWords() {
        return refused + " of " + rows + " rows were refused, " + aside + " are not for sale";
    }

    ImportResult result(String encoding) {
        return new ImportResult(encoding, rows, items(), variants, refused, aside, faults.warnings(), faults.counts());
    }

    private Optional<Piece> judged(FeedRow row, ItemGroup group) {
        if (isAside(row, group)) {
            aside++;
            return Optional.empty();
        }
        if (row.kind() == FeedRow.Kind.PICTURES) {
            return Optional.empty();
        }
        var piece = check.piece(row);
        refused += piece.isEmpty() ? 1 : 0;
        return piece;
    }

    /** What an item's first row says of it holds for all. */
    private boolean isAside(FeedRow row, ItemGroup group) {
        var own = row.text(Field.STATUS);
        var status = own.or(() -> group.text(Field.STATUS)).orElse(FOR_SALE);
        var is = !status.equalsIgnoreCase(FOR_SALE);
        if (is && own.isPresent()) {
            faults.note(Problem.NOT_FOR_SALE, row, Field.STATUS, status);
        }
        return is;
    }

    private Optional<Map<String, String>> item(ItemGroup group) {
        var item = writing.item(group);
        var id = item.map(columns -> columns.getOrDefault("id", ""));
        if (id.isPresent() && written.add(id.get())) {
            variants += group.pieces().size();
            return item;
        }
        id.ifPresent(twice -> faults.note(Problem.ID_TWICE, group.rows().get(0), Field.GROUP, twice));
        refused += group.pieces().size();
        return Optional.empty();
    }
}
