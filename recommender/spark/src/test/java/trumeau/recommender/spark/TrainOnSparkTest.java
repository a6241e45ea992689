package trumeau.recommender.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;
import trumeau.recommender.topn.ItemTableTrainer;
import trumeau.recommender.topn.TasteMatrix;
import trumeau.recommender.train.EventsFolder;
import trumeau.recommender.train.InteractionsFile;
import trumeau.recommender.train.Retention;

class TrainOnSparkTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Its Hadoop asks for a security manager that Java 24 no longer has. */
    @BeforeAll
    static void sparkRunsOnThisJava() {
        assumeThat(Runtime.version().feature())
                .as("Spark 4.0 runs on Java 17 and 21")
                .isBetween(17, 21);
    }

    @Test
    void ofTheSameEventsTheClusterLearnsTheSameBytes() throws IOException {
        events();
        assertThat(run("--events", folder.resolve("inbox").toString(), "--k", "3"))
                .as(err.toString())
                .isZero();

        assertThat(Files.readAllBytes(table())).isEqualTo(local(Retention.ALL));
        var told = new ObjectMapper().readTree(out.toString());
        assertThat(told.path("shoppers").asInt()).isEqualTo(400);
        assertThat(told.path("refused").asInt()).isEqualTo(1);
        assertThat(told.path("on").asText()).isEqualTo(FIRST.plusDays(3).toString());
    }

    @Test
    void whatIsForgottenIsLearntByNeither() throws IOException {
        events();
        var everything = local(Retention.ALL);
        var day = FIRST.plusDays(1);
        assertThat(run(
                        "--events",
                        folder.resolve("inbox").toString(),
                        "--k",
                        "3",
                        "--forget-device",
                        "a",
                        "--forget-day",
                        day.toString()))
                .isZero();

        assertThat(Files.readAllBytes(table()))
                .isEqualTo(local(new Retention(LocalDate.MIN, Set.of("a"), Set.of(day))))
                .isNotEqualTo(everything);
    }

    @Test
    void eventsInParquetAreTheSame() throws IOException {
        events();
        var parquet = folder.resolve("parquet").toString();
        try (var spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            spark.read()
                    .option("recursiveFileLookup", "true")
                    .json(folder.resolve("inbox").toString())
                    .write()
                    .parquet(parquet);
        }
        assertThat(run("--events", parquet, "--k", "3")).as(err.toString()).isZero();

        assertThat(Files.readAllBytes(table())).isEqualTo(local(Retention.ALL));
    }

    @Test
    void ofTheSameReceiptsTheClusterLearnsTheSame() throws IOException {
        var rows = new ArrayList<String>();
        for (var shopper = 0; shopper < 200; shopper++) {
            for (var item : visit(shopper)) {
                rows.add("\"anna, " + shopper + "\",\"" + item + "\",5");
            }
        }
        Collections.shuffle(rows, new Random(1));
        rows.add(0, "user,item,rating");
        rows.add("nobody");
        var receipts = Files.write(folder.resolve("receipts.csv"), rows);
        assertThat(run("--interactions", receipts.toString(), "--k", "1"))
                .as(err.toString())
                .isZero();

        var tastes = new TasteMatrix.Builder();
        assertThat(InteractionsFile.read(receipts, tastes::add).count()).isEqualTo(1);
        var learnt = ItemTableFile.map(table());
        var wanted = ItemTableTrainer.train(tastes.build(), learnt.training(), Optional.empty());
        assertThat(ItemTableFile.write(learnt)).isEqualTo(ItemTableFile.write(wanted));
        assertThat(learnt.training().crowd()).isEqualTo(new Crowd(Provenance.STORE, 200, rows.size() - 2, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --k 0 --events .                         | --k must be 1 or more
            --events /no/such/folder                 | /no/such/folder does not exist
            --events . --keep-days 0                 | --keep-days must be 1 or more
            --events . --forget-day yesterday        | --forget-day is a date
            --events . --previous /no/table          | /no/table can't be read
            --events . --previous pom.xml            | no file of Trumeau's
            --events src                             | nothing to learn from
            """)
    void badInputIsMetWithOneLineAndExitStatusTwo(String arguments, String words) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("trumeau: ")
                .contains(words);
        assertThat(table()).doesNotExist();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--master", "local[2]", "--json", "--out", table().toString()));
        return TrainOnSpark.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private Path table() {
        return folder.resolve("items.table");
    }

    private byte[] local(Retention kept) {
        var builder = new TasteMatrix.Builder();
        var read = new EventsFolder(folder.resolve("inbox")).read(kept, builder::add);
        var tastes = builder.build();
        var crowd = new Crowd(Provenance.STORE, tastes.shoppers(), tastes.deeds(), 3);
        var training = new Training(
                "trumeau",
                Map.of("settings", ItemTableTrainer.SETTINGS),
                read.newest().orElseThrow(),
                crowd);
        return ItemTableFile.write(ItemTableTrainer.train(tastes, training, Optional.empty()));
    }

    /** Two devices, four days, a line that comes again, one that is torn, and one of another kind. */
    private void events() throws IOException {
        var lines = new ArrayList<String>();
        for (var visit = 0; visit < 400; visit++) {
            lines.add(line(visit));
        }
        lines.add(lines.get(7));
        lines.add("{\"formatVersion\":1,\"kind\":\"call-ended\",\"at\":\"2026-11-01T10:05:00Z\"}");
        lines.add("{torn");
        Collections.shuffle(lines, new Random(2));
        var inbox = Files.createDirectories(folder.resolve("inbox/deep"));
        Files.write(inbox.resolve("one.ndjson"), lines.subList(0, 200));
        Files.write(inbox.resolveSibling("two.ndjson"), lines.subList(200, lines.size()));
    }

    private static String line(int visit) {
        var items = String.join("\",\"", visit(visit));
        return "{\"formatVersion\":1,\"kind\":\"visit-ended\",\"at\":\"" + FIRST.plusDays(visit % 4)
                + "T10:05:00Z\",\"items\":[\"" + items + "\"],\"device\":\"" + (visit % 3 == 0 ? "a" : "b")
                + "\",\"epoch\":\"e\",\"number\":" + visit + "}";
    }

    /** Styles of 12 items, of which somebody looks at some. */
    private static List<String> visit(int seed) {
        var dice = new Random(seed);
        var style = dice.nextInt(24);
        return dice.ints(3 + dice.nextInt(6), 0, 12)
                .map(item -> dice.nextInt(5) == 0 ? dice.nextInt(288) : style * 12 + item)
                .distinct()
                .mapToObj(item -> "T-" + item + (item % 7 == 0 ? ", \u2665" : ""))
                .toList();
    }
}
