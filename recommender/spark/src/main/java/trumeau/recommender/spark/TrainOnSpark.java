package trumeau.recommender.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;
import trumeau.recommender.topn.ItemTableTrainer;
import trumeau.recommender.train.Retention;

/** {@code train-recommender} with {@code --master}: the same options, learnt by Apache Spark. */
@Command(
        name = "train-recommender",
        header = "Learn an item table by Apache Spark, on this machine or on a cluster.",
        description = {
            "",
            "Options are those of train-recommender, without --choose and --erase. Events and interactions may lie",
            "wherever Spark reads from (a folder, hdfs://, s3a:// with its jar); events are NDJSON or Parquet. The table is",
            "written here, and equals the one that train-recommender learns of the same input."
        },
        footer = {"", "Example:", "  ./trumeau train-recommender --master 'local[*]' --events inbox --out items.table"})
public final class TrainOnSpark implements Callable<Integer> {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--json", description = "Print the result as JSON, one line, nothing else.")
    private boolean json;

    @Option(
            names = "--master",
            required = true,
            paramLabel = "MASTER",
            description = "local[*], local[2], spark://host:7077, yarn, k8s://...")
    private String master = "";

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write.")
    private @Nullable Path out;

    @Option(names = "--previous", paramLabel = "FILE", description = "Yesterday's table, whose rows keep their places.")
    private @Nullable Path previous;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many visits must have a pair of items in common. Default: ${DEFAULT-VALUE}.")
    private int fewest;

    @Option(names = "--keep-days", paramLabel = "N", description = "Learn from the events of the last N days only.")
    private @Nullable Integer keepDays;

    @Option(names = "--forget-device", paramLabel = "DEVICE", description = "Learn nothing from this device's events.")
    private List<String> devices = List.of();

    @Option(names = "--forget-day", paramLabel = "DATE", description = "Learn nothing from this day's events.")
    private List<String> days = List.of();

    @Option(names = "--simulated", description = "The interactions are made up; every release says so.")
    private boolean simulated;

    private static final class Input {
        @Option(names = "--events", paramLabel = "DIR", description = "A folder of events.")
        private @Nullable String events;

        @Option(names = "--interactions", paramLabel = "FILE", description = "Rows shopper,item[,rating[,timestamp]].")
        private @Nullable String interactions;
    }

    /** Runs the command; exits with 2 where what was given can't be used. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TrainOnSpark())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((problem, arguments) ->
                        said(problem.getCommandLine(), problem.getMessage() + "; see --help", BAD_INPUT))
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    var expected = problem instanceof RecommenderException || problem instanceof BadInput;
                    return said(line, String.valueOf(problem.getMessage()), expected ? BAD_INPUT : FAILED);
                });
    }

    private static int said(CommandLine line, String words, int status) {
        line.getErr().println("trumeau: " + words.lines().findFirst().orElse(words));
        line.getErr().flush();
        return status;
    }

    /** What was given can't be used. */
    private static final class BadInput extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadInput(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (fewest < 1) {
            throw new BadInput("--k must be 1 or more, not " + fewest);
        }
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        var kept = retention(today);
        Optional<ItemTable> before =
                previous == null ? Optional.empty() : Optional.of(ItemTableFile.map(readable(previous)));
        try (var spark = session()) {
            var begun = System.nanoTime();
            var taken = input.events != null
                    ? Taken.ofEvents(spark, local(input.events), kept)
                    : Taken.ofInteractions(spark, local(Objects.requireNonNull(input.interactions)));
            var trainer = new ClusterTrainer(spark, taken);
            if (trainer.items().isEmpty()) {
                throw new BadInput(
                        "there is nothing to learn from; devices tell visits where trumeau.inbox.visits is on");
            }
            var crowd = trainer.crowd(simulated ? Provenance.SIMULATED : Provenance.STORE, fewest);
            var settings = Map.of("settings", ItemTableTrainer.SETTINGS);
            var training = new Training("trumeau", settings, taken.newest().orElse(today), crowd);
            var bytes = ItemTableFile.write(trainer.train(training, before));
            write(Objects.requireNonNull(out).toAbsolutePath(), bytes);
            tell(trainer, training, taken, bytes.length, Math.round((System.nanoTime() - begun) / 1e6) / 1000.0);
        }
        return OK;
    }

    private Retention retention(LocalDate today) {
        if (keepDays != null && keepDays < 1) {
            throw new BadInput("--keep-days must be 1 or more, not " + keepDays);
        }
        try {
            var forgotten = days.stream().map(LocalDate::parse).collect(Collectors.toSet());
            var from = keepDays == null ? LocalDate.MIN : today.minusDays(keepDays - 1L);
            return new Retention(from, Set.copyOf(devices), forgotten);
        } catch (DateTimeException e) {
            throw new BadInput("--forget-day is a date as 2026-11-01, not " + days);
        }
    }

    private SparkSession session() {
        var session = SparkSession.builder()
                .appName("trumeau train-recommender")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.jars", jars());
        if (master.startsWith("local")) {
            var parts = 4 * Runtime.getRuntime().availableProcessors();
            session.config("spark.driver.host", "localhost")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", parts)
                    .config("spark.default.parallelism", parts);
        }
        return session.getOrCreate();
    }

    /** What a worker needs beside Spark. */
    private static String jars() {
        return Stream.of(
                        TrainOnSpark.class,
                        ItemTable.class,
                        DMatrixRMaj.class,
                        LinearSolverFactory_DDRM.class,
                        LinearSolverDense.class)
                .map(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource()))
                .flatMap(Optional::stream)
                .map(CodeSource::getLocation)
                .map(Object::toString)
                .filter(location -> location.endsWith(".jar"))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** What is named without a scheme must be here. */
    private static String local(String given) {
        if (!given.contains("://") && !Files.exists(Path.of(given))) {
            throw new BadInput(given + " does not exist");
        }
        return given;
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new BadInput("table " + file + " can't be read");
        }
        return file;
    }

    private static void write(Path to, byte[] bytes) throws IOException {
        var folder = Objects.requireNonNull(to.getParent());
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, "table-", ".tmp");
        Files.write(beside, bytes);
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void tell(ClusterTrainer trainer, Training training, Taken taken, int bytes, double seconds)
            throws IOException {
        var node = new ObjectMapper()
                .createObjectNode()
                .put("table", String.valueOf(out))
                .put("items", trainer.items().size())
                .put("shoppers", training.crowd().shoppers())
                .put("deeds", training.crowd().deeds())
                .put("minimumShoppers", training.crowd().minimumShoppers())
                .put("settings", ItemTableTrainer.SETTINGS)
                .put("on", training.on().toString())
                .put("bytes", bytes)
                .put("seconds", seconds)
                .put("refused", taken.refused());
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? node.toString()
                        : "learnt of " + training.crowd().shoppers() + " shoppers and visits what goes with "
                                + trainer.items().size() + " items: " + this.out + ", " + bytes + " bytes, " + seconds
                                + " s");
        out.flush();
    }
}
