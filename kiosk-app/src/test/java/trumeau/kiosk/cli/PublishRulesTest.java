package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import trumeau.recommender.catalog.ItemId;

/** What an operator gets for store rules that are right, and for those that are not. */
class PublishRulesTest {

    private static final String RIGHT =
            """
            {"formatVersion": 1,
             "rules": {"exclude": {"item": ["r"], "brand": ["Aurora"]}, "inStock": true, "capPerBrand": 2, "pin": ["g"]}}""";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aStoreHasAnOriginAndGoods() throws IOException {
        assertThat(new Console().run("origin", "init", shop())).isZero();
        Files.write(folder.resolve("red.jpg"), SmallStore.photo("red", 0));
        Files.write(folder.resolve("green.jpg"), SmallStore.photo("green", 0));
        Files.writeString(
                folder.resolve("goods.csv"),
                """
                id,title,category,price,sizes,pictures
                r,Red,redwear,9.90,S:1,red.jpg
                g,Green,greenwear,19.90,S:1,green.jpg
                """);
    }

    @Test
    void rightOnesArePartOfTheSignedReleaseInTheOperatorsWordsAndServed() throws IOException {
        var console = new Console();
        assertThat(publish(console, RIGHT)).as(console.err()).isZero();

        try (var device = DeviceStore.open(folder.resolve("data"))) {
            var keys = List.of(TrustedKey.parse(Files.readString(folder.resolve("shop/trust.keys"))));
            var verifier = new ReleaseVerifier(keys, InstantSource.system(), Instant.EPOCH);
            var origin = new FolderOrigin(folder.resolve("shop/public"));
            assertThat(new SyncCycle(origin, device, verifier, new GenerationTryout())
                            .run()
                            .code())
                    .isEqualTo("installed");
            var generation = device.active().orElseThrow();
            try (var served = ServingGeneration.load(generation)) {
                assertThat(served.recommender().isExcluded(new ItemId("r"))).isTrue();
                assertThat(served.recommender().isExcluded(new ItemId("g"))).isFalse();
                assertThat(served.release().ofKind(ArtefactKind.CONFIG))
                        .extracting(artefact -> artefact.name().value())
                        .containsExactlyInAnyOrder("config.json", "rules.json");
                var rules = served.release().ofKind(ArtefactKind.CONFIG).stream()
                        .filter(artefact -> artefact.name().value().equals("rules.json"))
                        .findFirst()
                        .orElseThrow();
                assertThat(generation.file(rules.name())).hasContent(RIGHT);
            }
        }
    }

    @Test
    void itIsToldWhatEachRuleDoesAndWhatItNamesThatIsNotThere() throws IOException {
        var console = new Console();

        publish(console, RIGHT);

        assertThat(console.err())
                .contains("exclude takes out 1, in-stock takes out 0, pin puts first 1, cap-per-brand;"
                        + " rules leave 1 of 2 items to suggest today")
                .contains(
                        "the rules name what the catalogue does not have: brand Aurora (exclude); compare the spelling");
    }

    @Test
    void wrongOnesAreRefusedInOneLineThatSaysWhatIsWrongAndNothingIsPublished() throws IOException {
        refused("no json", "rules-to-publish.json: store rules: no JSON, line 1");
        refused("{}", "it lacks \"formatVersion\": 1");
        refused(RIGHT.replace("\"pin\"", "\"pinn\""), "rule \"pinn\": this app knows no such rule");
        refused(RIGHT.replace("\"capPerBrand\": 2", "\"capPerBrand\": 0"), "rule \"capPerBrand\": a cap is at least 1");
        refused(RIGHT.replace("\"brand\"", "\"smell\""), "rule \"exclude\": items have no smell");
        refused(
                "{\"formatVersion\": 1, \"rules\": {\"priceCeiling\": \"5\"}}",
                "the store rules leave none of 2 items to suggest: price-ceiling takes out 2; loosen them");
    }

    private void refused(String rules, String said) throws IOException {
        var console = new Console();

        assertThat(publish(console, rules)).isEqualTo(2);

        assertThat(console.err().lines().filter(line -> line.startsWith("trumeau: ")))
                .singleElement()
                .asString()
                .contains(said);
        assertThat(folder.resolve("shop/public")).isEmptyDirectory();
    }

    private int publish(Console console, String rules) throws IOException {
        return console.run(
                "publish",
                "--origin",
                shop(),
                "--catalogue",
                folder.resolve("goods.csv").toString(),
                "--model",
                SmallStore.TINY_MODEL.toString(),
                "--rules",
                Files.writeString(folder.resolve("rules-to-publish.json"), rules)
                        .toString());
    }

    private String shop() {
        return folder.resolve("shop").toString();
    }
}
