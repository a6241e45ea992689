package trumeau.kiosk.publish;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as spreadsheets write them (RFC 4180): quotes around fields, doubled inside. */
final class Csv {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private Csv() {}

    /**
     * Splits a text into rows of stripped fields; empty lines are left out.
     *
     * @throws IllegalArgumentException when a quote is never closed
     */
    static List<List<String>> rows(String text) {
        var csv = new Csv();
        var at = 0;
        while (at < text.length()) {
            at = text.charAt(at) == '"' ? csv.quoted(text, at + 1) : csv.plain(text.charAt(at), at);
        }
        csv.endRow();
        return List.copyOf(csv.rows);
    }

    private int plain(char c, int at) {
        if (c == ',') {
            endField();
        } else if (c == '\n') {
            endRow();
        } else {
            field.append(c);
        }
        return at + 1;
    }

    /** Reads up to the closing quote; answers where to go on. */
    private int quoted(String text, int from) {
        var close = text.indexOf('"', from);
        if (close < 0) {
            throw new IllegalArgumentException("a quote is opened and never closed");
        }
        field.append(text, from, close);
        if (close + 1 < text.length() && text.charAt(close + 1) == '"') {
            field.append('"');
            return quoted(text, close + 2);
        }
        return close + 1;
    }

    private void endField() {
        row.add(field.toString().strip());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row.clear();
    }
}
