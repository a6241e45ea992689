package trumeau.recommender.train;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import trumeau.recommender.catalog.ItemId;

/** How the rows of a file of interactions are written: told from its first line. */
public final class RowFormat implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Set<String> USER = Set.of("user", "userid", "uid", "shopper", "visitor", "visitorid");
    private static final Set<String> ITEM = Set.of("item", "itemid", "iid", "movieid", "product", "productid");
    private static final Set<String> RATING = Set.of("rating", "weight", "score", "stars");
    private static final Set<String> TIME = Set.of("timestamp", "time", "at", "date");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.][0-9]+)?");
    private static final double FIRST_MILLISECONDS = 1e11;
    private static final int ABSENT = -1;
    private static final int SHORT = 64;

    private final char separator;
    private final Header header;
    private int user = 0;
    private int item = 1;
    private int rating = 2;
    private int time = 3;

    /** Whether the first line names the columns. */
    public enum Header {
        PRESENT,
        ABSENT
    }

    private RowFormat(String firstLine) {
        separator = separator(firstLine);
        var names = split(firstLine).stream().map(RowFormat::plain).toList();
        header = column(names, USER) != ABSENT && column(names, ITEM) != ABSENT ? Header.PRESENT : Header.ABSENT;
        if (header == Header.PRESENT) {
            user = column(names, USER);
            item = column(names, ITEM);
            rating = column(names, RATING);
            time = column(names, TIME);
        }
    }

    /** Of the first line that is not blank. */
    public static RowFormat of(String firstLine) {
        return new RowFormat(firstLine);
    }

    public Header header() {
        return header;
    }

    /** Reads a row; whatever is wrong is an IllegalArgumentException that names it. */
    public Interaction interaction(String line) {
        var fields = split(line);
        if (fields.size() <= Math.max(user, item)) {
            throw new IllegalArgumentException("a row needs a user and an item: \"" + line + "\"");
        }
        return new Interaction(
                fields.get(user),
                new ItemId(fields.get(item)),
                field(fields, rating).map(RowFormat::number).orElse(1.0),
                field(fields, time).map(RowFormat::moment));
    }

    /** Reads a row that has a rating; whatever is wrong is an IllegalArgumentException that names it. */
    RatingRow rating(String line) {
        var fields = split(line);
        if (fields.size() <= Math.max(user, item)) {
            throw new IllegalArgumentException("a row needs a user and an item: \"" + line + "\"");
        }
        if (fields.get(user).isEmpty()) {
            throw new IllegalArgumentException("a rating needs a user");
        }
        var given = field(fields, rating)
                .orElseThrow(() -> new IllegalArgumentException("a row needs a rating: \"" + line + "\""));
        var moment = field(fields, time).map(RowFormat::moment);
        return new RatingRow(
                fields.get(user),
                checkedItem(fields.get(item)),
                number(given),
                moment.isPresent() ? OptionalLong.of(moment.get().toEpochMilli()) : OptionalLong.empty());
    }

    /** A short word of plain characters is an item id, for sure; of all others the type decides. */
    private static String checkedItem(String text) {
        var plain = !text.isEmpty() && text.length() <= SHORT;
        for (var at = 0; plain && at < text.length(); at++) {
            plain = text.charAt(at) > ' ' && text.charAt(at) < '\u007F';
        }
        return plain ? text : new ItemId(text).value();
    }

    private List<String> split(String line) {
        if (line.indexOf('"') < 0) {
            return unquoted(line);
        }
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                endField(fields, field);
            } else if (c != '\uFEFF' || i > 0) {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        endField(fields, field);
        return fields;
    }

    private List<String> unquoted(String line) {
        var fields = new ArrayList<String>(4);
        var begin = line.startsWith("\uFEFF") ? 1 : 0;
        while (begin <= line.length()) {
            var next = line.indexOf(separator, begin);
            var end = next < 0 ? line.length() : next;
            if (separator != ' ' || end > begin) {
                fields.add(line.substring(begin, end).strip());
            }
            begin = end + 1;
        }
        return fields;
    }

    /** Several spaces part no more than one. */
    private void endField(List<String> fields, StringBuilder field) {
        if (separator != ' ' || !field.isEmpty()) {
            fields.add(field.toString().strip());
        }
        field.setLength(0);
    }

    private static char separator(String line) {
        for (var candidate : new char[] {'\t', ',', ';'}) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ' ';
    }

    private static int column(List<String> names, Set<String> known) {
        for (var i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return ABSENT;
    }

    /** {@code user_id:token} and {@code User ID} are both a user id. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll(":.*|[^a-z]", "");
    }

    private static Optional<String> field(List<String> fields, int column) {
        return column == ABSENT || column >= fields.size() || fields.get(column).isEmpty()
                ? Optional.empty()
                : Optional.of(fields.get(column));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a rating is a number, not \"" + text + "\"", e);
        }
    }

    private static Instant moment(String text) {
        try {
            if (!NUMBER.matcher(text).matches()) {
                return Instant.parse(text);
            }
            var number = Double.parseDouble(text);
            return Instant.ofEpochMilli((long) (number >= FIRST_MILLISECONDS ? number : number * 1000));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a time is in seconds, milliseconds or ISO-8601, not \"" + text + "\"", e);
        }
    }
}
