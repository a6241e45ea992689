package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.serve.Filters;

/** Where a store wants it, an item that nobody took yet gets a chance, and says why it is there. */
class NewHereServedTest {

    /** So few that not all nine items are shown anyway. */
    private static final int FEW = 4;

    private static final String HALF = "\"newHere\": {\"oneIn\": 2}";

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60), new SplittableRandom(3));
    private Optional<InstalledStore> device = Optional.empty();

    @BeforeEach
    void aDeviceOfAStoreWithAnItemThatNobodyTook() throws IOException {
        device = Optional.of(new InstalledStore(folder));
        device.get().store().nobodyTook("green-1");
    }

    @AfterEach
    void close() {
        serving.stop();
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void withoutTheKeyNothingIsNewHere() throws IOException {
        serve("");

        assertThat(everyRow()).isNotEmpty().noneMatch(NewHereServedTest::isNewHere);
    }

    @Test
    void withItTheItemStandsAmongWhatOthersTookWithThatReasonAndNeverFirst() throws IOException {
        serve(HALF);

        var fresh = everyRow().filter(NewHereServedTest::isNewHere).toList();

        assertThat(fresh).isNotEmpty().allSatisfy(card -> {
            assertThat(card.itemId()).isEqualTo("green-1");
            assertThat(card.relation()).contains("also-took");
            assertThat(card.reasons()).extracting(reason -> reason.get("code")).containsExactly("new-here", "in-stock");
            assertThat(card.demoData()).isTrue();
        });
        assertThat(isNewHere(new ItemPages(serving, visit)
                        .beside(List.of("red-0"), Filters.none(), FEW)
                        .get(0)))
                .isFalse();
    }

    @Test
    void aRowThatIsAskedForAgainIsTheSame() throws IOException {
        serve(HALF);
        var pages = new ItemPages(serving, visit);

        var first = pages.beside(List.of("red-0"), Filters.none(), FEW);

        assertThat(first).anyMatch(NewHereServedTest::isNewHere);
        assertThat(pages.beside(List.of("red-0"), Filters.none(), FEW)).isEqualTo(first);
    }

    @Test
    void anExcludedItemGetsNoChance() throws IOException {
        serve(HALF + ", \"rules\": {\"exclude\": {\"item\": [\"green-1\"]}}");

        assertThat(everyRow()).noneMatch(NewHereServedTest::isNewHere);
    }

    private void serve(String keys) throws IOException {
        device.orElseThrow().store().decide(keys.isEmpty() ? "" : "{\"formatVersion\": 1, " + keys + "}");
        serving.swap(ServingGeneration.load(device.orElseThrow().next()));
    }

    private Stream<Card> everyRow() {
        var pages = new ItemPages(serving, visit);
        return Stream.of("red-0", "blue-0", "red-1", "blue-1").flatMap(id -> {
            visit.end();
            return pages.beside(List.of(id), Filters.none(), FEW).stream();
        });
    }

    private static boolean isNewHere(Card card) {
        return card.reasons().stream()
                .map(Map::entrySet)
                .anyMatch(params -> params.contains(Map.entry("code", (Object) "new-here")));
    }
}
