package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.serve.Filters;

/** What shoppers are shown of a store that has rules. */
class StoreRulesServedTest {

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private Optional<InstalledStore> device = Optional.empty();

    @BeforeEach
    void aDevice() throws IOException {
        device = Optional.of(new InstalledStore(folder));
    }

    @AfterEach
    void close() {
        serving.stop();
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void anExcludedItemIsOnNoCard() throws IOException {
        serve("");
        assertThat(everyCard()).extracting(Card::itemId).contains("green-1");

        serve("{\"exclude\": {\"item\": [\"green-1\"]}}");

        assertThat(everyCard()).hasSizeGreaterThan(30).extracting(Card::itemId).doesNotContain("green-1");
    }

    @Test
    void aPinnedItemStandsFirstAndItsReasonIsThatTheStorePickedIt() throws IOException {
        serve("{\"pin\": [\"blue-1\"]}");

        var first = new ItemPages(serving, visit)
                .beside(List.of("red-0"), Filters.none(), 10)
                .get(0);

        assertThat(first.itemId()).isEqualTo("blue-1");
        assertThat(first.reasons().get(0)).containsEntry("code", "store-pick");
    }

    @Test
    void nothingDearerThanTheCeilingIsSuggestedBesideWhatIsHeldUp() throws IOException {
        serve("{\"priceCeiling\": \"25.00\"}");

        for (var colour : List.of("red", "green", "blue")) {
            var seen = new PhotoDesk(serving, visit)
                    .recognise(SmallStore.photo(colour, 1))
                    .orElseThrow();
            assertThat(seen).isNotEmpty();
            assertThat(seen.get(0).cards())
                    .filteredOn(card -> !card.relation().equals(Optional.of("same")))
                    .isNotEmpty()
                    .allMatch(card -> card.itemId().endsWith("-0"));
        }
    }

    @Test
    void whereNothingMayBeSuggestedShoppersAreToldToAsk() throws IOException {
        serve("{\"exclude\": {\"category\": [\"redwear\", \"greenwear\", \"bluewear\"]}}");

        var seen = new PhotoDesk(serving, visit)
                .recognise(SmallStore.photo("red", 1))
                .orElseThrow();

        assertThat(seen).singleElement().satisfies(garment -> {
            assertThat(garment.claim()).isEqualTo("ask-us");
            assertThat(garment.cards()).isEmpty();
        });
    }

    @Test
    void aRuleThatTheAppDoesNotKnowKeepsTheReleaseFromServing() throws IOException {
        serve("");
        device.orElseThrow().store().decide("{\"formatVersion\": 1, \"rules\": {\"margin\": 3}}");
        device.orElseThrow().store().publish();

        var outcome = device.orElseThrow().sync();

        assertThat(outcome.detail()).contains("rule \"margin\": this app knows no such rule", "publish it again");
    }

    private void serve(String rules) throws IOException {
        device.orElseThrow().store().decide(rules.isEmpty() ? "" : "{\"formatVersion\": 1, \"rules\": " + rules + "}");
        serving.swap(ServingGeneration.load(device.orElseThrow().next()));
    }

    /** The attract screen, every item's page, board and visit, and a photo of each colour. */
    private List<Card> everyCard() throws IOException {
        var pages = new ItemPages(serving, visit);
        var boards = new BoardDesk(serving, visit);
        var all = new ArrayList<>(pages.list(Optional.empty(), 60));
        for (var id : List.of("red-0", "green-0", "blue-0", "red-1", "blue-1", "red-2")) {
            var page = pages.page(id).orElseThrow();
            all.addAll(page.similar());
            all.addAll(page.goesWith());
            all.addAll(page.alsoTook());
            all.addAll(pages.beside(List.of(id), Filters.none(), 50));
            boards.aroundItem(id, List.of()).orElseThrow().slots().forEach(slot -> all.addAll(slot.cards()));
            visit.end();
        }
        for (var colour : List.of("red", "green", "blue")) {
            new PhotoDesk(serving, visit)
                    .recognise(SmallStore.photo(colour, 1))
                    .orElseThrow()
                    .forEach(garment -> all.addAll(garment.cards()));
            visit.end();
        }
        return all;
    }
}
