package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.search.Search;
import trumeau.recommender.serve.Filters;

/** A campaign is shown within its dates, and changes nothing of what is recommended. */
class CampaignsApartTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-08T00:00:00Z");
    private static final Campaign PRAISED = new Campaign(
            "blue",
            Campaign.Label.PROMOTION,
            BEGIN,
            END,
            Map.of("en", "Blue weeks"),
            Map.of("en", "All in blue."),
            Optional.empty(),
            List.of(new trumeau.recommender.catalog.ItemId("blue-2")),
            Optional.empty());

    @TempDir
    Path folder = Path.of("");

    @Test
    void allThatIsRecommendedIsTheSameWithAndWithoutACampaign() throws IOException {
        try (var device = new InstalledStore(folder)) {
            var without = recommended(ServingGeneration.load(device.next()));
            device.store().praise(List.of(PRAISED));
            var with = ServingGeneration.load(device.next());
            assertThat(with.campaigns()).containsExactly(PRAISED);

            assertThat(without).hasSizeGreaterThan(30);
            assertThat(recommended(with)).isEqualTo(without);
        }
    }

    @Test
    void itIsShownOnlyWithinItsDates() throws IOException {
        try (var device = new InstalledStore(folder)) {
            device.store().praise(List.of(PRAISED));
            var serving = new Serving();
            serving.swap(ServingGeneration.load(device.next()));

            assertThat(new CampaignDesk(serving, () -> BEGIN.minusSeconds(1)).on())
                    .isEmpty();
            assertThat(new CampaignDesk(serving, () -> END).on()).isEmpty();
            assertThat(new CampaignDesk(serving, () -> BEGIN).on())
                    .singleElement()
                    .satisfies(view -> {
                        assertThat(view.label()).isEqualTo("promotion");
                        assertThat(view.items()).extracting(Card::itemId).containsExactly("blue-2");
                        assertThat(view.items())
                                .allMatch(card -> card.relation().isEmpty());
                    });
            serving.stop();
        }
    }

    @Test
    void aCampaignOfWhatTheStoreDoesNotHaveKeepsTheReleaseFromServing() throws IOException {
        try (var device = new InstalledStore(folder)) {
            var before = device.next();
            var strange = new Campaign(
                    "strange",
                    Campaign.Label.PROMOTION,
                    BEGIN,
                    END,
                    Map.of("en", "Hats"),
                    Map.of("en", "Hats."),
                    Optional.empty(),
                    List.of(),
                    Optional.of("hat"));
            device.store().praise(List.of(strange));
            device.store().publish();

            var outcome = device.sync();

            assertThat(outcome.detail()).contains("campaign strange", "publish it again");
            assertThat(before.number()).isPositive();
        }
    }

    /** Rows of every item's page, what goes with each, every search and the attract screen, and a photo's cards. */
    private static List<Object> recommended(ServingGeneration generation) throws IOException {
        var serving = new Serving();
        serving.swap(generation);
        var visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
        var pages = new ItemPages(serving, visit);
        var all = new ArrayList<Object>(pages.list(Optional.empty(), 60));
        for (var item : generation.catalogue().items()) {
            var page = pages.page(item.id().value()).orElseThrow();
            all.add(page.similar());
            all.add(page.goesWith());
            all.add(page.alsoTook());
            all.add(pages.beside(List.of(item.id().value()), Filters.none(), 50));
            visit.end();
        }
        all.add(new SearchDesk(serving, visit).find(new Search("the blue one", Filters.none(), 0, 50)));
        for (var colour : List.of("red", "green", "blue")) {
            all.add(new PhotoDesk(serving, visit)
                    .recognise(SmallStore.photo(colour, 1))
                    .orElseThrow());
            visit.end();
        }
        serving.stop();
        return all;
    }
}
