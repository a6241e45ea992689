package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.SmallStore;

class ImportCommandTest {

    private static final String EXAMPLES = "src/test/resources/import/";
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void theResultIsOneLineOfJsonWithWhatWasFound() throws IOException {
        assertThat(console.run("import", "merchant", EXAMPLES + "merchant.xml", "--out", out(), "--json"))
                .isZero();
        assertThat(console.out().lines()).hasSize(1);
        var said = new ObjectMapper().readTree(console.out());
        assertThat(said.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "encoding",
                        "rows",
                        "items",
                        "variants",
                        "refused",
                        "aside",
                        "warnings",
                        "problems",
                        "goods",
                        "report");
        assertThat(said.path("items").asInt()).isEqualTo(1);
        assertThat(said.path("refused").asInt()).isEqualTo(1);
        assertThat(said.path("problems").path("price-currency").asInt()).isEqualTo(1);
        assertThat(said.path("problems").path("picture-missing").asInt()).isEqualTo(2);
        assertThat(Path.of(said.path("report").asText())).isRegularFile();
    }

    @Test
    void wordsSayWhatToDoNext() {
        assertThat(console.run("import", "SHOPIFY", EXAMPLES + "shopify.csv", "--out", out()))
                .isZero();
        assertThat(console.out())
                .contains("2 items with 3 variants of 5 rows (UTF-8); 0 rows refused, 1 not for sale, 4 warnings")
                .contains("picture-missing: 3")
                .contains("./trumeau publish --origin DIR --catalogue " + out() + "/goods.csv");
    }

    @Test
    void whatIsNoSuchFeedEndsWithOneLineAndExitStatusTwo() throws IOException {
        var file = Files.writeString(folder.resolve("page.html"), "<html/>").toString();

        assertThat(console.run("import", "merchant", file, "--out", out(), "--json"))
                .isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).singleElement().asString().contains("is no Merchant feed");
    }

    @Test
    void whatIsImportedCanBePublished() throws IOException {
        var pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.write(pictures.resolve("kl-2.jpg"), SmallStore.photo("red", 0));
        var origin = folder.resolve("origin").toString();
        var goods = out() + "/goods.csv";
        var model = SmallStore.TINY_MODEL.toString();

        assertThat(console.run(
                        "import",
                        "merchant",
                        EXAMPLES + "merchant.tsv",
                        "--out",
                        out(),
                        "--pictures",
                        pictures.toString()))
                .isZero();
        assertThat(console.run("origin", "init", origin)).isZero();
        var publishing = new Console();
        assertThat(publishing.run(
                        "publish",
                        "--origin",
                        origin,
                        "--catalogue",
                        goods,
                        "--pictures",
                        pictures.toString(),
                        "--model",
                        model))
                .as(publishing.err())
                .isZero();
        assertThat(publishing.out()).contains("published release 1");
        assertThat(publishing.err()).doesNotContain("trumeau: ");
    }

    /** In a process of its own, so that its memory and its processor time are its own. */
    @Test
    void twoHundredThousandRowsNeedLittleMemoryAndLessThanAMinuteOfTheProcessor() throws Exception {
        var feed = folder.resolve("large.tsv");
        writeLarge(feed);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrumeauMain.class.getName(),
                        "import",
                        "merchant",
                        feed.toString(),
                        "--out",
                        out(),
                        "--json")
                .redirectError(folder.resolve("said").toFile())
                .start();
        var used = Duration.ZERO;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            used = process.info().totalCpuDuration().orElse(used);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(used).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        var result = new ObjectMapper().readTree(said);
        assertThat(result.path("rows").asInt()).isEqualTo(ROWS);
        assertThat(result.path("variants").asInt()).isEqualTo(ROWS - ROWS / 100);
        assertThat(result.path("items").asInt()).isEqualTo(ROWS / 4);
        assertThat(result.path("problems").path("price-zero").asInt()).isEqualTo(ROWS / 100);
        try (var lines = Files.lines(Path.of(out(), "goods.csv"))) {
            assertThat(lines.count()).isEqualTo(1 + ROWS / 4);
        }
    }

    /** Four sizes an item; every hundredth row costs nothing. */
    private static void writeLarge(Path feed) throws IOException {
        var sizes = List.of("S", "M", "L", "XL");
        try (var writer = Files.newBufferedWriter(feed)) {
            writer.write(
                    "id\titem_group_id\ttitle\tdescription\tproduct_type\tprice\tquantity\tcolor\tsize\timage_link\n");
            for (var row = 0; row < ROWS; row++) {
                var item = row / 4;
                writer.write("V" + row + "\tI" + item + "\tOxford shirt " + item + " " + sizes.get(row % 4) + "\t"
                        + "<p>Soft and light.</p> ".repeat(10) + "\tMen > Shirts\t" + (row % 100 == 7 ? "0" : "39.90")
                        + " EUR\t" + row % 5 + "\tNavy\t" + sizes.get(row % 4) + "\t\n");
            }
        }
    }

    private String out() {
        return folder.resolve("goods").toString();
    }
}
