package trumeau.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.StockRow;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.stock.FiguresDesk.Corrected;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.StateSink;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;

class FiguresDeskTest {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final List<Instant> told = new ArrayList<>();
    private final StateSink page = new StateSink() {
        @Override
        public void goodsChanged() {
            told.add(NOW);
        }
    };
    private Instant now = NOW;
    private FiguresDesk desk = desk();
    private InstalledStore device;
    private DeviceStore store;

    @BeforeEach
    void aStoreServes() throws IOException {
        device = new InstalledStore(folder);
        store = DeviceStore.open(folder.resolve("figures"));
        desk.storeOpened(store);
        serving.swap(ServingGeneration.load(device.next()));
    }

    @AfterEach
    void close() {
        serving.stop();
        store.close();
        device.close();
    }

    @Test
    void aTillSellsTheLastPieceAndWhateverIsShownKnowsIt() {
        var report = take(line("item", "red-0", "size", "S", "stock", "0"));

        assertThat(report).isEqualTo(new FigureReport(1, 0, 0, 0, List.of()));
        assertThat(item("red-0").inStock()).isFalse();
        var counted = goods().stockOf(item("red-0"), item("red-0").variants().get(0));
        assertThat(counted).isEqualTo(new Goods.Told(NOW, "pos"));
        assertThat(goods().stockOf(item("red-0"), item("red-0").variants().get(1))
                        .source())
                .isEqualTo("release");
        assertThat(told).hasSize(1);
    }

    @Test
    void aPriceIsTakenInTheStoresCurrencyOnly() {
        take(line("item", "TAG-red", "price", "9.90", "currency", "EUR"));
        var other = take(line("item", "red-0", "price", "1.00", "currency", "USD"));

        assertThat(item("red-0").price().amount()).isEqualByComparingTo("9.90");
        assertThat(other.refused()).extracting(Refusal::kind).containsExactly(Refusal.Kind.OTHER_CURRENCY);
    }

    @Test
    void theSamePushTwiceAndAnOlderOneChangeNothing() {
        var push = List.of(line("item", "red-0", "size", "S", "stock", "2"));
        desk.take(push, "pos", NOW);

        assertThat(desk.take(push, "pos", NOW)).contains(new FigureReport(0, 1, 0, 0, List.of()));
        assertThat(desk.take(push("red-0", 9), "pos", NOW.minusSeconds(1)))
                .contains(new FigureReport(0, 0, 1, 0, List.of()));
        assertThat(stock("red-0")).isEqualTo(2);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatStaffCorrectedIsNotUndoneByASourceThatRepeatsItsMistake() {
        desk.take(push("red-0", 5), "pos", NOW);
        assertThat(desk.correct(new StockRow.Key("red-0", "S", "red"), 1)).isEqualTo(Corrected.DONE);

        now = NOW.plus(Duration.ofMinutes(1));
        desk.take(push("red-0", 5), "pos", now);
        assertThat(stock("red-0")).isEqualTo(1);
        desk.take(push("red-0", 0), "pos", now.plusSeconds(1));
        assertThat(stock("red-0")).isZero();
    }

    @Test
    void aCorrectionGoesUpAsAnEventAndOneThatChangesNothingDoesNot() {
        desk.take(push("red-0", 5), "pos", NOW);
        desk.correct(new StockRow.Key("red-0", "S", "red"), 5);
        desk.correct(new StockRow.Key("red-0", "S", "red"), 1);

        var events = store.inTransaction(tx -> tx.outbox().oldest(10));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).line()).contains("\"was\":5,\"counted\":1,\"source\":\"staff\"");
        assertThat(desk.correct(new StockRow.Key("red-0", "XXL", "red"), 1)).isEqualTo(Corrected.UNKNOWN);
    }

    @Test
    void figuresOutliveARestartAndGiveWayToANewerRelease() throws IOException {
        desk.take(push("red-0", 7), "pos", NOW);
        desk.storeCloses();
        store.close();
        store = DeviceStore.open(folder.resolve("figures"));
        desk = desk();
        desk.storeOpened(store);
        var loaded = ServingGeneration.load(device.next());
        loaded.show(desk.over(loaded.released()));
        serving.swap(loaded);

        assertThat(stock("red-0")).isEqualTo(7);
        var old = loaded.released().asReleased().stockAt();
        desk.take(push("red-1", 7), "pos", old.minusSeconds(1));
        assertThat(stock("red-1")).as("the release was counted later").isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "size,S,stock,3,ITEM_MISSING",
        "item,nobody,stock,3,ITEM_UNKNOWN",
        "item,red-0,stock,3,VARIANT_UNKNOWN",
        "item,red-0,size,S,NOTHING_TOLD",
        "item,red-0,price,0,PRICE_MALFORMED",
        "item,red-0,price,-3,PRICE_MALFORMED",
        "item,red-0,price,'39,90',PRICE_MALFORMED",
    })
    void aWrongLineIsNamedAndTheOthersCount(String a, String b, String c, String d, Refusal.Kind kind) {
        var report = take(line(a, b, c, d), line("item", "red-0", "size", "S", "stock", "1"));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).extracting(Refusal::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"-1,STOCK_MALFORMED", "1.5,STOCK_MALFORMED", "many,STOCK_MALFORMED", "1234567,STOCK_MALFORMED"})
    void piecesAreAWholeNumber(String stock, Refusal.Kind kind) {
        var report = take(line("item", "red-0", "size", "S", "stock", stock));

        assertThat(report.refused()).extracting(Refusal::kind).containsExactly(kind);
        assertThat(stock("red-0")).isEqualTo(3);
    }

    @Test
    void aSizeNobodyKnowsAMomentAheadAndOneThatIsNoneAreRefused() {
        var report = take(
                line("item", "red-0", "size", "XXL", "stock", "3"),
                line("item", "red-0", "size", "S", "stock", "3", "at", "2030-01-01T10:06:00Z"),
                line("item", "red-0", "size", "S", "stock", "3", "at", "yesterday"));

        assertThat(report.refused())
                .extracting(Refusal::kind)
                .containsExactly(
                        Refusal.Kind.VARIANT_UNKNOWN, Refusal.Kind.MOMENT_AHEAD, Refusal.Kind.MOMENT_MALFORMED);
        assertThat(take(line("item", "red-0", "size", "S", "stock", "4", "at", "2030-01-01T12:05:00+02:00"))
                        .taken())
                .isEqualTo(1);
    }

    @Test
    void twoHundredThousandLinesAreTakenAndOnlySomeRefusalsListed() {
        var lines = IntStream.range(0, 200_000)
                .mapToObj(i -> line("item", i % 2 == 0 ? "red-0" : "nobody", "size", "S", "stock", "" + i % 7))
                .toList();

        var report = desk.take(lines, "pos", NOW).orElseThrow();

        assertThat(report.refusedLines()).isEqualTo(100_000);
        assertThat(report.refused()).hasSize(FigureReport.MOST_REFUSALS);
        assertThat(stock("red-0")).isEqualTo(199_998 % 7);
    }

    private FiguresDesk desk() {
        return new FiguresDesk(serving, () -> now, List.of(page));
    }

    private FigureReport take(FigureLine... lines) {
        return desk.take(List.of(lines), "pos", now).orElseThrow();
    }

    private static List<FigureLine> push(String item, int pieces) {
        return List.of(line("item", item, "size", "S", "stock", "" + pieces));
    }

    private static FigureLine line(String... pairs) {
        var fields = new java.util.HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new FigureLine(1, Map.copyOf(fields));
    }

    private Goods goods() {
        return serving.ask(ServingGeneration::goods).orElseThrow();
    }

    private Item item(String id) {
        return goods().catalogue().find(new ItemId(id)).orElseThrow();
    }

    private int stock(String id) {
        return item(id).variants().get(0).stock();
    }
}
