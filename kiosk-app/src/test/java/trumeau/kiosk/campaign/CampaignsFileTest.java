package trumeau.kiosk.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;

class CampaignsFileTest {

    private static final String SHA = "ab".repeat(32);
    private static final String ONE =
            """
            {"formatVersion": 1, "campaigns": [{
              "id": "linen", "label": "promotion",
              "from": "2026-12-01T00:00:00+01:00", "until": "2026-12-08T00:00:00+01:00",
              "title": {"en": "Linen weeks", "de": "Leinenwochen"}, "text": {"en": "On rail B.", "de": "An Ständer B."},
              "items": ["SKU-1"]}]}""";
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Item(
                    new ItemId("SKU-1"),
                    "One",
                    "shirt",
                    "navy",
                    "plain",
                    "Maison",
                    new Price(new BigDecimal("10.00"), "EUR"),
                    "A1",
                    List.of(),
                    List.of(SHA),
                    Optional.empty())),
            Instant.EPOCH,
            Provenance.STORE,
            Provenance.STORE);

    @Test
    void whatWasWrittenIsRead() {
        var read = read(ONE);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).from()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(CampaignsFile.read(CampaignsFile.write(read))).isEqualTo(read);
    }

    @Test
    void itIsOnFromItsFirstMomentToJustBeforeItsLast() {
        var campaign = read(ONE).get(0);

        assertThat(campaign.isOn(campaign.from())).isTrue();
        assertThat(campaign.isOn(campaign.from().minusMillis(1))).isFalse();
        assertThat(campaign.isOn(campaign.until().minusMillis(1))).isTrue();
        assertThat(campaign.isOn(campaign.until())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formatVersion\": 1 | \"formatVersion\": 2 | this version reads 1",
                "2026-12-08 | 2026-11-08 | turn them round",
                "2026-12-01T00:00:00+01:00 | 1 December | a time with its zone",
                "\"promotion\" | \"editorial\" | promotion or advertisement",
                "\"id\": \"linen\" | \"id\": \"Linen Weeks\" | 1 to 40 of a-z",
                "\"items\" | \"things\" | unknown member things",
                "[\"SKU-1\"] | [] | items or about a category",
                "[\"SKU-1\"] | [\"SKU-1\"], \"category\": \"shirt\" | give one of both",
                "[\"SKU-1\"] | [7] | no item id",
                "\"Linen weeks\" | \"\" | 1 to 60 letters",
                "{\"en\": \"Linen weeks\", \"de\": \"Leinenwochen\"} | \"Linen weeks\" | says it by language",
                "]}]} | ]}]} x | no JSON"
            })
    void whatIsWrongIsSaidWithWhatToDo(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(ONE.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void unknownItemsMissingLanguagesAndStrangePicturesAreTroubles() {
        var strange = ONE.replace("SKU-1", "SKU-9")
                .replace("\"items\"", "\"picture\": \"" + "cd".repeat(32) + "\", \"items\"");

        assertThat(new CampaignCheck(CATALOGUE, List.of("en", "de")).troubles(read(ONE)))
                .isEmpty();
        assertThat(new CampaignCheck(CATALOGUE, List.of("en", "ar")).troubles(read(strange)))
                .hasSize(3)
                .anyMatch(trouble -> trouble.contains("no title or no text in ar"))
                .anyMatch(trouble -> trouble.contains("SKU-9"))
                .anyMatch(trouble -> trouble.contains("a picture that no item has"));
        var category = ONE.replace("\"items\": [\"SKU-1\"]", "\"category\": \"hat\"");
        assertThat(new CampaignCheck(CATALOGUE, List.of()).troubles(read(category)))
                .singleElement()
                .asString()
                .contains("category hat");
    }

    @Test
    void withoutAPictureItTakesTheFirstItems() {
        assertThat(new CampaignCheck(CATALOGUE, List.of())
                        .pictured(read(ONE))
                        .get(0)
                        .picture())
                .contains(SHA);
    }

    @Test
    void wordsOfAnyKindAreKeptAsTheyAreForThePageToShowAsText() {
        var campaign = new Campaign(
                "x",
                Campaign.Label.ADVERTISEMENT,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                Map.of("en", "<script>\u202E"),
                Map.of("en", "\"'"),
                Optional.empty(),
                List.of(new ItemId("SKU-1")),
                Optional.empty());

        assertThat(CampaignsFile.read(CampaignsFile.write(List.of(campaign)))).containsExactly(campaign);
    }

    private static List<Campaign> read(String text) {
        return CampaignsFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
