package trumeau.kiosk.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.kiosk.publish.Progress;

/**
 * Brings a feed into the form of the store's own table. The file is gone through twice, so that the rows of an item may
 * stand apart and yet no more than the open items are in memory. Not thread-safe.
 */
public final class FeedImport {

    private final ImportPlan plan;
    private final InstantSource clock;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    /**
     * An import of one file.
     *
     * @param clock decides which sale prices hold
     */
    public FeedImport(ImportPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Writes the table and the report.
     *
     * @param goods is replaced only when at least one item was loaded
     * @param report is written anew in any case in which the file is such a feed
     * @throws IllegalArgumentException when the file is no such feed, is cut off, or nothing of it could be loaded
     */
    public ImportResult run(Path goods, Path report, Progress progress) throws IOException {
        var text = FeedText.of(plan.file(), plan.encoding());
        var mapping = mapping();
        var dialect = dialect(mapping);
        var rows = rows(text, dialect, mapping);
        var toCome = count(rows, dialect, progress);
        try (var faults = new ImportReport(report);
                var table = new GoodsTable(goods)) {
            if (text.guessed()) {
                faults.note(Problem.ENCODING_GUESSED, text.charset().name());
            }
            var gathering = new ItemGathering(
                    toCome,
                    new RowCheck(plan, mapping, vocabulary, faults),
                    new ItemWriting(plan, mapping, vocabulary, faults),
                    faults);
            rows.each(raw -> {
                gathering.take(dialect.row(raw)).ifPresent(table::add);
                progress.at("importing rows", gathering.rows(), toCome.rows());
            });
            if (gathering.items() == 0) {
                throw new IllegalArgumentException("nothing of " + plan.file() + " could be loaded: "
                        + gathering.inWords() + "; " + faults.first() + "; all of it stands in " + report);
            }
            table.keep();
            return gathering.result(text.charset().name());
        }
    }

    private Mapping mapping() throws IOException {
        if (plan.mapping().isEmpty() && plan.format() == FeedFormat.CSV) {
            throw new IllegalArgumentException("a CSV needs --mapping FILE, which says what its columns mean");
        }
        var mapping = plan.mapping().isPresent() ? Mapping.read(plan.mapping().get()) : Mapping.NONE;
        return plan.placeColumn()
                .map(column -> mapping.with(Field.PLACE, column))
                .orElse(mapping);
    }

    private Dialect dialect(Mapping mapping) {
        Optional<Dialect> known =
                switch (plan.format()) {
                    case MERCHANT -> Optional.of(new MerchantDialect(clock));
                    case SHOPIFY -> Optional.of(new ShopifyDialect(vocabulary));
                    case CSV -> Optional.empty();
                };
        return new MappedDialect(known, mapping);
    }

    private Rows rows(FeedText text, Dialect dialect, Mapping mapping) throws IOException {
        if (plan.format() == FeedFormat.MERCHANT) {
            try (var reader = text.open()) {
                int c;
                do {
                    c = reader.read();
                } while (c >= 0 && Character.isWhitespace(c));
                if (c == '<') {
                    return new XmlRows(text, dialect);
                }
            }
        }
        return new TableRows(text, dialect, mapping.delimiter());
    }

    private static RowsToCome count(Rows rows, Dialect dialect, Progress progress) throws IOException {
        var toCome = new RowsToCome();
        rows.each(raw -> {
            toCome.expect(dialect.row(raw));
            progress.at("reading rows", toCome.rows(), 0);
        });
        return toCome;
    }
}
