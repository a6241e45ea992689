package trumeau.kiosk.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import trumeau.device.disk.DurableFiles;
import trumeau.kiosk.publish.Csv;
import trumeau.kiosk.publish.StoreTable;

/** Writes the store's own table; until it is kept, the file of before stays as it is. */
final class GoodsTable implements Closeable {

    private final Path target;
    private final Path fresh;
    private final CSVPrinter printer;

    GoodsTable(Path target) throws IOException {
        this.target = target;
        this.fresh = target.resolveSibling(target.getFileName() + ".tmp");
        printer = Csv.printer(Files.newBufferedWriter(fresh));
        printer.printRecord(StoreTable.COLUMNS);
    }

    void add(Map<String, String> columns) {
        try {
            printer.printRecord(StoreTable.COLUMNS.stream()
                    .map(column -> columns.getOrDefault(column, ""))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the new file in the place of the old one. */
    void keep() throws IOException {
        printer.close();
        DurableFiles.force(fresh);
        DurableFiles.rename(fresh, target);
    }

    /** Lets go of what wasn't kept. */
    @Override
    public void close() throws IOException {
        printer.close();
        Files.deleteIfExists(fresh);
    }
}
