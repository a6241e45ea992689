package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustedKey;
import trumeau.device.store.DeviceStore;
import trumeau.device.sync.FolderOrigin;
import trumeau.device.sync.SyncCycle;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.wiring.GenerationTryout;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableFile;

/** From what devices told to a table in a release. */
class TrainRecommenderCommandTest {

    private static final String MODEL = SmallStore.TINY_MODEL.toString();

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void whatEnoughVisitsHaveInCommonIsLearntAndNothingElse() throws IOException {
        events("a", 12, "r", "g");
        events("b", 9, "r", "x");
        var told = train("--events", inbox());

        assertThat(told.path("shoppers").asInt()).isEqualTo(21);
        assertThat(told.path("deeds").asInt()).isEqualTo(42);
        assertThat(told.path("minimumShoppers").asInt()).isEqualTo(10);
        assertThat(told.path("on").asText()).isEqualTo("2026-11-03");
        assertThat(saidOf("r")).containsExactly("g");
    }

    @Test
    void whoIsForgottenIsDeletedFromTheFolderWhereThatIsWanted() throws IOException {
        events("a", 12, "r", "g");
        events("b", 11, "r", "x");
        var told = train("--events", inbox(), "--forget-device", "b", "--erase");

        assertThat(told.path("forgotten").asInt()).isEqualTo(11);
        assertThat(told.path("erased").asInt()).isEqualTo(11);
        assertThat(folder.resolve("inbox/b.ndjson")).doesNotExist();
        assertThat(saidOf("r")).containsExactly("g");
        assertThat(train("--events", inbox()).path("shoppers").asInt()).isEqualTo(12);
    }

    @Test
    void settingsAreChosenWhereThereAreShoppersEnough() throws IOException {
        var rows = new ArrayList<String>();
        for (var shopper = 0; shopper < 80; shopper++) {
            for (var item = 0; item < 6; item++) {
                rows.add("s" + shopper + ",i" + (shopper % 4 * 8 + (shopper + item * 3) % 8));
            }
        }
        var receipts = Files.write(folder.resolve("receipts.csv"), rows).toString();
        var told = train("--interactions", receipts, "--k", "1", "--choose");

        assertThat(told.path("settings").asText()).contains("CoOccurrence").contains("Ease");
        assertThat(train("--interactions", receipts, "--k", "1", "--previous", table().toString())
                        .path("settings")
                        .asText())
                .isEqualTo("usual");
        assertThat(console.run("train-recommender", "--interactions", tiny(), "--choose", "--out", table().toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("too few shoppers to choose settings by; leave --choose away");
    }

    @Test
    void aReleaseTakesTheTableAndRefusesOneOfAnotherCatalogue() throws IOException {
        assertThat(new Console().run("origin", "init", folder.resolve("shop").toString()))
                .isZero();
        Files.write(folder.resolve("red.jpg"), SmallStore.photo("red", 0));
        Files.write(folder.resolve("green.jpg"), SmallStore.photo("green", 1));
        Files.writeString(
                folder.resolve("goods.csv"),
                "id,title,category,price,sizes,pictures\nr,Red,redwear,9.90,S:1,red.jpg\ng,Green,greenwear,9.90,S:1,green.jpg\n");
        events("a", 12, "r", "g");
        train("--events", inbox());
        assertThat(publish()).as(console.err()).isZero();
        assertThat(released()).contains(Files.readAllBytes(table()));

        train("--events", inbox(), "--simulated");
        assertThat(publish()).isZero();
        assertThat(synced()).as("catalogue and release say so alike").isEqualTo("installed");

        train("--interactions", tiny(), "--k", "1");
        assertThat(publish()).isEqualTo(2);
        assertThat(console.err()).contains("the table knows none of the catalogue's items; compare the ids: p");
    }

    private int publish() {
        return console.run(
                "publish",
                "--origin",
                folder.resolve("shop").toString(),
                "--catalogue",
                folder.resolve("goods.csv").toString(),
                "--model",
                MODEL,
                "--table",
                table().toString());
    }

    private String synced() throws IOException {
        try (var device = DeviceStore.open(folder.resolve("data"))) {
            var keys = List.of(TrustedKey.parse(Files.readString(folder.resolve("shop/trust.keys"))));
            var verifier = new ReleaseVerifier(keys, InstantSource.system(), Instant.EPOCH);
            var origin = new FolderOrigin(folder.resolve("shop/public"));
            var code = new SyncCycle(origin, device, verifier, new GenerationTryout())
                    .run()
                    .code();
            assertThat(device.active().orElseThrow().manifest().provenance().anySimulated())
                    .isTrue();
            return code;
        }
    }

    /** All small files of the origin. */
    private List<byte[]> released() throws IOException {
        var found = new ArrayList<byte[]>();
        try (var all = Files.walk(folder.resolve("shop/public"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    private String tiny() throws IOException {
        return Files.writeString(folder.resolve("tiny.csv"), "u,p\nu,q\nv,p\n").toString();
    }

    private JsonNode train(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("train-recommender", "--json", "--out", table().toString()));
        all.addAll(List.of(arguments));
        var own = new Console();
        assertThat(own.run(all.toArray(String[]::new))).as(own.err()).isZero();
        return new ObjectMapper().readTree(own.out());
    }

    private List<String> saidOf(String known) throws IOException {
        var table = ItemTableFile.map(table());
        var row = table.newRow();
        table.load(Part.ONE, row(table, known), row);
        var found = new ArrayList<String>();
        for (var entry = 0; entry < row.size(); entry++) {
            found.add(table.item(row.neighbour(entry)).value());
        }
        return found;
    }

    private static int row(ItemTable table, String item) {
        return table.row(new ItemId(item)).orElseThrow();
    }

    private Path table() {
        return folder.resolve("items.table");
    }

    private String inbox() {
        return folder.resolve("inbox").toString();
    }

    private void events(String device, int visits, String one, String other) throws IOException {
        var lines = new ArrayList<String>();
        for (var visit = 0; visit < visits; visit++) {
            lines.add("{\"formatVersion\":1,\"kind\":\"visit-ended\",\"at\":\"2026-11-0" + (1 + visit % 3)
                    + "T10:05:00Z\",\"items\":[\"" + one + "\",\"" + other + "\"],\"device\":\"" + device
                    + "\",\"epoch\":\"e\",\"number\":" + visit + "}");
        }
        Files.write(Files.createDirectories(folder.resolve("inbox")).resolve(device + ".ndjson"), lines);
    }
}
