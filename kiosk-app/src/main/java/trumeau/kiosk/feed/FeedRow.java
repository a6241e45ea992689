package trumeau.kiosk.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a feed under our own names, not yet judged.
 *
 * @param line where it begins, from 1
 * @param texts as they were written, without blanks at their ends; none is empty
 */
record FeedRow(long line, Kind kind, Map<Field, String> texts) {

    /** What a row is for. */
    enum Kind {
        /** A thing that is sold. */
        OFFER,
        /** More pictures of a group. */
        PICTURES,
        /** It has more values than the file has columns, so nobody knows which is which. */
        SHIFTED
    }

    FeedRow {
        texts = Map.copyOf(texts);
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** What the row is called in a report. */
    String name() {
        return text(Field.ID).or(() -> text(Field.GROUP)).orElse("");
    }

    /** What the rows of one item have in common; empty when the row says neither group nor id. */
    Optional<String> key() {
        return text(Field.GROUP).map(group -> "group " + group).or(() -> text(Field.ID)
                .map(id -> "id " + id));
    }

    /** Collects the texts of a row. */
    static final class Draft {

        private final Map<Field, String> texts = new EnumMap<>(Field.class);

        /** Keeps what isn't blank; the first text of a field counts. */
        Draft say(Field field, Optional<String> text) {
            text.map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> texts.putIfAbsent(field, value));
            return this;
        }

        FeedRow row(RawRow raw, Kind kind) {
            return new FeedRow(raw.line(), raw.surplus().isEmpty() ? kind : Kind.SHIFTED, texts);
        }
    }
}
