package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustedKey;
import trumeau.device.store.DeviceStore;
import trumeau.device.sync.FolderOrigin;
import trumeau.device.sync.SyncCycle;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.wiring.GenerationTryout;
import trumeau.kiosk.wiring.ServingGeneration;

/** What an operator gets for campaigns that are right, and for those that are not. */
class PublishCampaignsTest {

    private static final String RIGHT =
            """
            {"formatVersion": 1, "campaigns": [{"id": "red", "from": "2026-01-01T00:00:00Z", "until": "2036-01-01T00:00:00Z",
             "title": {"en": "Red weeks"}, "text": {"en": "All in red."}, "items": ["r"]}]}""";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aStoreHasAnOriginAndGoods() throws IOException {
        assertThat(new Console().run("origin", "init", shop())).isZero();
        Files.write(folder.resolve("red.jpg"), SmallStore.photo("red", 0));
        Files.writeString(
                folder.resolve("goods.csv"),
                "id,title,category,price,sizes,pictures\nr,Red,redwear,9.90,S:1,red.jpg\n");
    }

    @Test
    void rightOnesArePartOfTheSignedReleaseAndServed() throws IOException {
        var console = new Console();
        assertThat(publish(console, RIGHT, "en")).as(console.err()).isZero();

        try (var device = DeviceStore.open(folder.resolve("data"))) {
            var keys = List.of(TrustedKey.parse(Files.readString(folder.resolve("shop/trust.keys"))));
            var verifier = new ReleaseVerifier(keys, InstantSource.system(), java.time.Instant.EPOCH);
            var origin = new FolderOrigin(folder.resolve("shop/public"));
            assertThat(new SyncCycle(origin, device, verifier, new GenerationTryout())
                            .run()
                            .code())
                    .isEqualTo("installed");
            try (var served = ServingGeneration.load(device.active().orElseThrow())) {
                assertThat(served.campaigns()).singleElement().satisfies(campaign -> {
                    assertThat(campaign.id()).isEqualTo("red");
                    assertThat(served.picture(campaign.picture().orElseThrow())).isPresent();
                });
                assertThat(served.release().ofKind(ArtefactKind.CONFIG))
                        .extracting(artefact -> artefact.name().value())
                        .containsExactlyInAnyOrder("config.json", "campaigns.json");
            }
        }
    }

    @Test
    void wrongOnesAreRefusedInOneLineThatSaysWhatToDoAndNothingIsPublished() throws IOException {
        refused(
                RIGHT.replace("[\"r\"]", "[\"x\"]"),
                "en",
                "campaign red is about x, which the catalogue does not have");
        refused(RIGHT.replace("2036", "2016"), "en", "turn them round");
        refused(RIGHT, "en,de", "campaign red has no title or no text in de");
        refused("{}", "en", "formatVersion");
        refused("no json", "en", "no JSON");

        var missing = new Console();
        assertThat(publish(missing, Path.of("nowhere.json"), "en")).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.json");
    }

    private void refused(String campaigns, String languages, String said) throws IOException {
        var console = new Console();

        assertThat(publish(console, campaigns, languages)).isEqualTo(2);

        assertThat(console.err().lines().filter(line -> line.startsWith("trumeau: ")))
                .singleElement()
                .asString()
                .contains(said);
        assertThat(folder.resolve("shop/public")).isEmptyDirectory();
    }

    private int publish(Console console, String campaigns, String languages) throws IOException {
        return publish(console, Files.writeString(folder.resolve("campaigns.json"), campaigns), languages);
    }

    private int publish(Console console, Path campaigns, String languages) {
        return console.run(
                "publish",
                "--origin",
                shop(),
                "--catalogue",
                folder.resolve("goods.csv").toString(),
                "--model",
                SmallStore.TINY_MODEL.toString(),
                "--languages",
                languages,
                "--campaigns",
                campaigns.toString());
    }

    private String shop() {
        return folder.resolve("shop").toString();
    }
}
