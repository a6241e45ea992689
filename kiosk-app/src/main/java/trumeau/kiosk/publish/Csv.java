package trumeau.kiosk.publish;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Separated values as spreadsheets write them (RFC 4180): quotes around fields, doubled inside, lines within quotes.
 * Reads row by row, so that a file may be larger than memory.
 */
public final class Csv {

    private static final int LONGEST_ROW = 1_000_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .setTrim(true)
            .setRecordSeparator('\n')
            .get();

    private Csv() {}

    /** Is given the rows. */
    public interface Taker {

        /**
         * The next row.
         *
         * @param line where it begins; the first line is 1
         * @param values stripped; at least one isn't empty
         */
        void row(long line, List<String> values) throws IOException;
    }

    /**
     * Reads to the end; rows without any value are left out.
     *
     * @param text without a byte order mark; stays its owner's
     * @throws IllegalArgumentException when a quote is never closed; names the line
     */
    public static void read(Reader text, char delimiter, Taker taker) throws IOException {
        var format = FORMAT.builder().setDelimiter(delimiter).get();
        var bounded = new Bounded(text);
        var line = 1L;
        try {
            // closing the parser would close the reader, which is its owner's
            var rows = CSVParser.builder().setReader(bounded).setFormat(format).get();
            for (CSVRecord row : rows) {
                if (row.stream().anyMatch(value -> !value.isEmpty())) {
                    taker.row(line, row.toList());
                }
                line = rows.getCurrentLineNumber() + 1;
                bounded.rowEnds();
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException || e.getCause() instanceof Bounded.Overrun) {
                throw new IllegalArgumentException("line " + line + ": a quote is opened and never closed", e);
            }
            throw e.getCause();
        }
    }

    /** Writes rows with commas and LF; closing it closes the writer. */
    public static CSVPrinter printer(Writer text) throws IOException {
        return new CSVPrinter(text, FORMAT);
    }

    /** Stops at a row that is longer than any real one, before a quote that is never closed fills the memory. */
    private static final class Bounded extends FilterReader {

        private int sinceRow;

        Bounded(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (sinceRow > LONGEST_ROW) {
                throw new Overrun();
            }
            var count = super.read(buffer, offset, length);
            sinceRow += Math.max(0, count);
            return count;
        }

        void rowEnds() {
            sinceRow = 0;
        }

        private static final class Overrun extends IOException {

            private static final long serialVersionUID = 1L;
        }
    }
}
