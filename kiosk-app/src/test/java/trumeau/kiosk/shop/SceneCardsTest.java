package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.Golden;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Trait;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class SceneCardsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder = Path.of("");

    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private final SceneCards cards = new SceneCards(visit);
    private Optional<InstalledStore> device = Optional.empty();
    private Optional<ServingGeneration> loaded = Optional.empty();

    @BeforeEach
    void aReleaseServes() throws IOException {
        device = Optional.of(new InstalledStore(folder));
        loaded = Optional.of(ServingGeneration.load(device.get().next()));
    }

    @AfterEach
    void close() {
        loaded.ifPresent(ServingGeneration::close);
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void whereAGarmentIsHeldChangesNoCards() throws IOException {
        var first = of(garment(1, new Box(0, 0, 0.5, 0.5), Optional.empty()));
        var moved = of(garment(1, new Box(0.4, 0.4, 0.5, 0.5), Optional.empty()));

        assertThat(first.change()).isEqualTo(SceneCards.Change.GARMENTS);
        assertThat(moved.change()).isEqualTo(SceneCards.Change.NONE);
        assertThat(moved.scene().garments().get(0).box().x()).isEqualTo(0.4);
        assertThat(moved.scene().garments().get(0).cards())
                .isEqualTo(first.scene().garments().get(0).cards());
    }

    @Test
    void aTagThatTheCatalogueKnowsDecides() throws IOException {
        var tag = new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE);
        var told = of(garment(1, Box.WHOLE, Optional.of(tag)));
        var garment = told.scene().garments().get(0);

        assertThat(garment.claim()).isEqualTo("this-item");
        assertThat(garment.cards().get(0).itemId()).isEqualTo("blue-0");
        assertThat(garment.cards().get(0).relation()).contains("same");
        assertThat(garment.cards().get(0).reasons().get(0)).containsEntry("code", "tag");
        assertThat(visit.items()).containsExactly(new ItemId("blue-0"));
    }

    @Test
    void afterAVisitsEndCardsGoWithNothingOfItAndTheNextVisitIsNotAboutIt() throws IOException {
        visit.about(new ItemId("green-0"));
        var tag = new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE);
        var before = of(garment(1, Box.WHOLE, Optional.of(tag)));
        visit.end();

        var after = of(garment(1, Box.WHOLE, Optional.of(tag)));

        assertThat(after.change()).isEqualTo(SceneCards.Change.GARMENTS);
        assertThat(items(before)).doesNotContain("green-0");
        assertThat(items(after)).contains("green-0");
        assertThat(visit.items()).isEmpty();
        of(garment(2, Box.WHOLE, Optional.of(tag)));
        assertThat(visit.items()).containsExactly(new ItemId("blue-0"));
    }

    @Test
    void aTagOfAnotherStoreLeavesTheLookToDecide() throws IOException {
        var tag = new TagRead(TagRead.Symbology.EAN_13, "4006381333931", Box.WHOLE);
        var garment =
                of(garment(1, Box.WHOLE, Optional.of(tag))).scene().garments().get(0);

        assertThat(garment.cards().get(0).category()).isEqualTo("redwear");
        assertThat(garment.tag()).isPresent();
    }

    @Test
    void anAnswerOfTheShopperGivesOtherCardsAtOnce() throws IOException {
        var seen = garment(1, Box.WHOLE, Optional.empty());
        var doubtful = new Garment(
                1,
                seen.box(),
                Garment.Certainty.UNSURE,
                seen.topK(),
                seen.colour(),
                List.of(),
                seen.embedding(),
                List.of(),
                List.of("redwear", "greenwear"));
        var before = of(doubtful);
        var after = of(doubtful.chosen("greenwear", doubtful.options()));

        assertThat(before.scene().garments().get(0).options()).containsExactly("redwear", "greenwear");
        assertThat(after.change()).isEqualTo(SceneCards.Change.GARMENTS);
        var garment = after.scene().garments().get(0);
        assertThat(garment.state()).isEqualTo("chosen");
        assertThat(garment.category()).isEqualTo("greenwear");
        assertThat(garment.cards())
                .isNotEqualTo(before.scene().garments().get(0).cards());
        assertThat(of(doubtful).scene().garments().get(0).state()).isEqualTo("unsure");
    }

    @Test
    void ofTwoCodesOnATagTheOneThatTheCatalogueKnowsDecides() throws IOException {
        var seen = garment(1, Box.WHOLE, Optional.empty());
        var tags = List.of(
                new TagRead(TagRead.Symbology.QR, "https://brand.example/", Box.WHOLE),
                new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE));
        var tagged = new Garment(
                1,
                seen.box(),
                seen.certainty(),
                seen.topK(),
                seen.colour(),
                List.of(),
                seen.embedding(),
                tags,
                List.of());

        var garment = of(tagged).scene().garments().get(0);

        assertThat(garment.claim()).isEqualTo("this-item");
        assertThat(garment.cards().get(0).itemId()).isEqualTo("blue-0");
    }

    @Test
    void whatIsSurelySeenOfTheLookIsToldAtOnce() throws IOException {
        var seen = garment(1, Box.WHOLE, Optional.empty());
        var before = of(seen);
        var after = of(looking(seen, new Trait("pattern", "striped", new Confidence(0.9))));
        var unsure = of(looking(seen, new Trait("pattern", "striped", new Confidence(0.5))));

        assertThat(before.scene().garments().get(0).traits()).isEmpty();
        assertThat(after.change()).isEqualTo(SceneCards.Change.GARMENTS);
        assertThat(after.scene().garments().get(0).traits())
                .containsExactly(new GarmentView.TraitView("pattern", "striped"));
        assertThat(unsure.scene().garments().get(0).traits()).isEmpty();
    }

    @Test
    void aSurePatternIsAskedForAndCountsAsMuchAsItIsSure() throws IOException {
        var striped =
                looking(garment(1, Box.WHOLE, Optional.empty()), new Trait("pattern", "striped", new Confidence(0.8)));

        var look = new GarmentToQuery(serving()).of(striped, List.of()).look().orElseThrow();

        assertThat(look.pattern()).hasValue("striped");
        assertThat(look.patternConfidence()).isEqualTo(0.8);
    }

    private static Garment looking(Garment seen, Trait trait) {
        return new Garment(
                seen.track(),
                seen.box(),
                seen.certainty(),
                seen.topK(),
                seen.colour(),
                List.of(trait),
                seen.embedding(),
                seen.tags(),
                seen.options());
    }

    @Test
    void aBetterLookASecondLaterClaimsTheItemAfterAll() throws IOException {
        var first = at(NOW, lookingLike("blue"));
        var soon = at(NOW.plusMillis(500), lookingLike("red"));
        var later = at(NOW.plusMillis(1_100), lookingLike("red"));

        assertThat(claim(first)).isNotEqualTo("this-item");
        assertThat(soon.change()).isEqualTo(SceneCards.Change.NONE);
        assertThat(later.change()).isEqualTo(SceneCards.Change.GARMENTS);
        assertThat(claim(later)).isEqualTo("this-item");
    }

    @Test
    void aGarmentThatIsGoneIsToldToo() throws IOException {
        of(garment(1, Box.WHOLE, Optional.empty()));
        var empty = new Scene(2, NOW, new OverlayScene(2, List.of()), List.of());

        assertThat(cards.of(empty, serving()).change()).isEqualTo(SceneCards.Change.GARMENTS);
        assertThat(cards.of(empty, serving()).change()).isEqualTo(SceneCards.Change.NONE);
    }

    @Test
    void aSceneIsAsThePagesExpectIt() throws IOException {
        var tag = new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE);
        var told = of(garment(7, new Box(0.1, 0.2, 0.3, 0.4), Optional.of(tag)));
        var first = told.scene().garments().get(0);
        var short1 = new GarmentView(
                first.track(),
                first.state(),
                first.category(),
                first.confidence(),
                first.abstained(),
                first.topK(),
                first.box(),
                first.colour(),
                first.colourHex(),
                first.traits(),
                first.tag(),
                first.options(),
                first.claim(),
                first.cards().subList(0, 1),
                first.hidden());
        var json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        new SceneView(told.scene().frame(), told.scene().capturedAt(), List.of(short1)))
                .replaceAll("/api/pictures/[0-9a-f]{64}", "/api/pictures/SHA256");

        Golden.assertGolden("scene.json", json);
    }

    private static List<String> items(SceneCards.Told told) {
        return told.scene().garments().get(0).cards().stream().map(Card::itemId).toList();
    }

    private SceneCards.Told of(Garment garment) {
        return at(NOW, garment);
    }

    private SceneCards.Told at(Instant now, Garment garment) {
        var scene = new Scene(1, now, new OverlayScene(1, List.of()), List.of(garment));
        return cards.of(scene, serving());
    }

    private static String claim(SceneCards.Told told) {
        return told.scene().garments().get(0).claim();
    }

    private ServingGeneration serving() {
        return loaded.orElseThrow();
    }

    private Garment garment(long track, Box box, Optional<TagRead> tag) throws IOException {
        var seen = serving().recogniser().recognise(SmallStore.photo("red", 1)).orElseThrow();
        var guess = new Guess("redwear", new Confidence(0.93));
        return new Garment(
                track, box, Garment.Certainty.RECOGNISED, List.of(guess), seen.colour(), seen.embedding(), tag);
    }

    /** A red garment whose look in this frame is that of a picture of another colour. */
    private Garment lookingLike(String colour) throws IOException {
        var red = garment(1, Box.WHOLE, Optional.empty());
        var look = serving().recogniser().recognise(SmallStore.photo(colour, 1)).orElseThrow();
        return new Garment(
                red.track(), red.box(), red.certainty(), red.topK(), red.colour(), look.embedding(), red.tag());
    }
}
