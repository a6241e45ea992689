package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.kiosk.feed.FeedFormat;
import trumeau.kiosk.feed.FeedImport;
import trumeau.kiosk.feed.ImportPlan;
import trumeau.kiosk.feed.ImportResult;

/** Makes the store's own table of another system's file. */
@Command(
        name = "import",
        header = "Bring a Merchant feed, a Shopify export or any CSV into the form that publish reads.",
        description = {
            "",
            "Writes goods.csv, to be looked at and published, and import-report.csv, which says of each fault where it is",
            "and what to do. Rows that can't be true are refused, the rest is loaded. Nothing is downloaded: a picture's",
            "address is the name of a file in the pictures folder. Exit status 2: the file is no such feed, is cut off, or",
            "nothing of it could be loaded; goods.csv then stays as it was."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau import merchant feed.xml --out goods --pictures photos",
            "  ./trumeau import shopify products_export.csv --out goods --pictures photos --currency EUR",
            "  ./trumeau import csv Artikel.csv --mapping mapping.json --out goods --pictures photos",
            "",
            "How feeds are read, and what a mapping looks like: docs/help/import.md"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "merchant, shopify or csv.")
    private FeedFormat format = FeedFormat.CSV;

    @Parameters(index = "1", paramLabel = "FILE", description = "The feed.")
    private @Nullable Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where table and report go.")
    private @Nullable Path out;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Where the pictures lie. Default: beside the feed.")
    private @Nullable Path pictures;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column is which, fixed values, what words mean (JSON). Needed for csv.")
    private @Nullable Path mapping;

    @Option(names = "--place-column", paramLabel = "NAME", description = "The column that says where an item hangs.")
    private @Nullable String placeColumn;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "EUR",
            description = "The store's; rows in another one are refused. Default: ${DEFAULT-VALUE}.")
    private String currency = "EUR";

    @Option(
            names = "--category-fallback",
            paramLabel = "CODE",
            description = "What a thing is whose kind isn't named, as shirt. Without it such rows are refused.")
    private @Nullable String categoryFallback;

    @Option(
            names = "--stock-unknown-as",
            paramLabel = "N",
            description = "Pieces of what is there in an unknown number. Without it such rows are refused.")
    private @Nullable Integer stockUnknownAs;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Of the file, as GB18030. Default: as it says itself, else UTF-8, else Windows-1252.")
    private @Nullable String encoding;

    @Override
    public Integer call() throws IOException {
        var feed = Folders.existingFile(Objects.requireNonNull(file), "feed");
        var shelf = Folders.existing(pictureFolder(feed), "pictures");
        if (mapping != null) {
            Folders.existingFile(mapping, "mapping");
        }
        var plan = new ImportPlan(
                format,
                feed,
                shelf,
                Optional.ofNullable(mapping),
                Optional.ofNullable(placeColumn),
                Optional.ofNullable(encoding).map(ImportCommand::charset),
                store());
        var folder = Folders.writable(Objects.requireNonNull(out), "folder");
        var goods = folder.resolve("goods.csv");
        var report = folder.resolve("import-report.csv");
        var result = new FeedImport(plan, InstantSource.system()).run(goods, report, standard.progress());
        standard.print(
                json(result).put("goods", goods.toString()).put("report", report.toString()),
                words(result) + "\n  " + goods + "\n  " + report
                        + "\nlook at both, then: ./trumeau publish --origin DIR" + " --catalogue " + goods
                        + " --pictures " + shelf);
        return Failures.OK;
    }

    private ImportPlan.Store store() {
        return new ImportPlan.Store(
                currency.toUpperCase(Locale.ROOT),
                Optional.ofNullable(categoryFallback),
                stockUnknownAs == null ? OptionalInt.empty() : OptionalInt.of(stockUnknownAs));
    }

    private Path pictureFolder(Path feed) {
        return Optional.ofNullable(pictures)
                .or(() -> Optional.ofNullable(feed.toAbsolutePath().getParent()))
                .orElse(Path.of("."));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new BadInput("the encoding \"" + name + "\" isn't known; write it as UTF-8, windows-1252 or GB18030");
        }
    }

    private ObjectNode json(ImportResult result) {
        var node = Standard.node()
                .put("format", format.code())
                .put("encoding", result.encoding())
                .put("rows", result.rows())
                .put("items", result.items())
                .put("variants", result.variants())
                .put("refused", result.refused())
                .put("aside", result.aside())
                .put("warnings", result.warnings());
        JsonNode problems = Standard.tree(result.problems());
        node.set("problems", problems);
        return node;
    }

    private static String words(ImportResult result) {
        var text = new StringBuilder(
                "%d items with %d variants of %d rows (%s); %d rows refused, %d not for sale, %d warnings"
                        .formatted(
                                result.items(),
                                result.variants(),
                                result.rows(),
                                result.encoding(),
                                result.refused(),
                                result.aside(),
                                result.warnings()));
        result.problems()
                .forEach((problem, count) ->
                        text.append("\n  ").append(problem).append(": ").append(count));
        return text.toString();
    }
}
