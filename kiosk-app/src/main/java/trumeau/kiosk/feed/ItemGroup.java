package trumeau.kiosk.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one item as they come in. Not thread-safe. */
final class ItemGroup {

    private final List<FeedRow> rows = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Takes a row, and what it offers where it is sound. A refused row may still say what the group has in common. */
    void add(FeedRow row, Optional<Piece> piece) {
        rows.add(row);
        piece.ifPresent(pieces::add);
    }

    List<FeedRow> rows() {
        return rows;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** What the first row that says it says. */
    Optional<String> text(Field field) {
        return rows.stream().flatMap(row -> row.text(field).stream()).findFirst();
    }

    /** The first row that says it; the first of all where none does. */
    FeedRow saying(Field field) {
        return rows.stream()
                .filter(row -> row.text(field).isPresent())
                .findFirst()
                .orElse(rows.get(0));
    }
}
