package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class WishDeskTest {

    private static final Filters CHEAP = Filters.of(new Filter.PriceAtMost(new BigDecimal("25")));

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private final WishDesk desk = new WishDesk(serving, visit);
    private final SceneCards scenes = new SceneCards(visit);
    private Optional<InstalledStore> device = Optional.empty();

    @BeforeEach
    void aReleaseServes() throws IOException {
        device = Optional.of(new InstalledStore(folder));
        serving.swap(ServingGeneration.load(device.get().next()));
    }

    @AfterEach
    void close() {
        serving.stop();
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void filtersHoldForTheRowsButNotForTheItemItselfAndSayHowManyTheyHide() throws IOException {
        var before = scene("TAG-red");
        var dear = Filters.of(new Filter.PriceAtLeast(new BigDecimal("25")));

        var after = desk.filter(dear).live().get(0);

        assertThat(after.cards().get(0).itemId()).isEqualTo("red-0");
        assertThat(after.cards().get(0).price().amount()).isEqualTo("19.90");
        assertThat(after.cards().stream().skip(1)).isNotEmpty().noneMatch(WishDeskTest::isCheap);
        var hidden =
                before.cards().stream().skip(1).filter(WishDeskTest::isCheap).count();
        assertThat(hidden).isPositive();
        assertThat(after.hidden()).isEqualTo((int) hidden);
        assertThat(before.hidden()).isZero();
    }

    @Test
    void withoutFiltersNothingIsHidden() throws IOException {
        var before = scene("TAG-red");
        desk.filter(CHEAP);

        var after = desk.filter(Filters.none()).live().get(0);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatIsStillBeforeTheCameraGetsItsCardsAnewByItself() throws IOException {
        scene("TAG-red");
        desk.filter(CHEAP);

        assertThat(scene("TAG-red").cards()).isNotEmpty().allMatch(WishDeskTest::isCheap);
    }

    @Test
    void whatIsNearestStaysTheNearestWhateverIsFiltered() throws IOException {
        var before = unknown();
        var nearest = before.cards().get(0);
        assertThat(before.claim()).isEqualTo("not-carried");
        desk.filter(Filters.of(new Filter.InColour("blue")));

        var after = unknown();

        assertThat(after.claim()).isEqualTo("not-carried");
        assertThat(after.cards().get(0)).isEqualTo(nearest);
        assertThat(nearest.colour()).isEqualTo("red");
        assertThat(after.cards().stream().skip(1))
                .isNotEmpty()
                .allMatch(card -> card.colour().equals("blue"))
                .noneMatch(card -> card.relation().orElseThrow().equals("nearest"));
    }

    @Test
    void anItemThatIsNotForTheShopperIsSuggestedNowhereUntilThatIsTakenBack() throws IOException {
        var unwanted = new ItemId(scene("TAG-red").cards().get(1).itemId());
        var pages = new ItemPages(serving, visit);

        var after = desk.notForMe(unwanted).orElseThrow();

        assertThat(ids(after.live().get(0).cards())).doesNotContain(unwanted.value());
        assertThat(after.live().get(0).hidden()).isZero();
        assertThat(ids(pages.beside(List.of("red-0"), Filters.none(), 50))).doesNotContain(unwanted.value());
        var page = pages.page("red-0").orElseThrow();
        assertThat(ids(page.similar())).doesNotContain(unwanted.value());
        assertThat(ids(page.goesWith())).doesNotContain(unwanted.value());
        assertThat(ids(page.alsoTook())).doesNotContain(unwanted.value());
        assertThat(ids(desk.forMeAfterAll(unwanted).live().get(0).cards())).contains(unwanted.value());
    }

    @Test
    void anItemThatTheStoreDoesNotHaveCantBeRefused() {
        assertThat(desk.notForMe(new ItemId("nothing"))).isEmpty();
        assertThat(visit.wishes().notForMe()).isEmpty();
    }

    @Test
    void thePhotoOfTheShopperIsAskedAboutAnewToo() throws IOException {
        var photo = new PhotoDesk(serving, visit)
                .recognise(SmallStore.photo("green", 1))
                .orElseThrow();

        var after = desk.filter(CHEAP).photo();

        assertThat(photo.get(0).cards()).anyMatch(card -> !isCheap(card));
        assertThat(after).hasSize(1);
        assertThat(after.get(0).cards().stream().filter(card -> !List.of("same", "nearest")
                        .contains(card.relation().orElseThrow())))
                .isNotEmpty()
                .allMatch(WishDeskTest::isCheap);
    }

    @Test
    void aTagDoesNotMakeAnItemOfTheStoreOfWhatTheShopperWears() throws IOException {
        assertThat(scene("TAG-red").claim()).isEqualTo("this-item");
        var visited = visit.items();
        visit.end();
        var told = desk.holdsUp(Whose.SHOPPERS);

        var own = scene("TAG-red");

        assertThat(told.live()).isEmpty();
        assertThat(visited).isNotEmpty();
        assertThat(visit.items()).isEmpty();
        assertThat(own.claim()).isEqualTo("yours");
        assertThat(own.cards())
                .isNotEmpty()
                .allMatch(card -> card.relation().equals(Optional.of("goes-with")))
                .noneMatch(card -> card.category().equals("redwear"));
    }

    @Test
    void filtersHoldBesideAnOwnGarmentTooAndSayHowManyTheyHide() throws IOException {
        desk.holdsUp(Whose.SHOPPERS);
        var before = scene("TAG-red");
        var dear = before.cards().stream().filter(card -> !isCheap(card)).count();

        var after = desk.filter(CHEAP).live().get(0);

        assertThat(after.cards()).isNotEmpty().allMatch(WishDeskTest::isCheap);
        assertThat(dear).isPositive();
        assertThat(after.hidden()).isEqualTo((int) dear);
        assertThat(desk.holdsUp(Whose.STORES).live().get(0).claim()).isEqualTo("this-item");
    }

    @Test
    void withTheVisitTheGarmentsAreForgotten() throws IOException {
        scene("TAG-red");
        new PhotoDesk(serving, visit).recognise(SmallStore.photo("green", 1));
        visit.end();

        var after = desk.filter(Filters.none());

        assertThat(after.live()).isEmpty();
        assertThat(after.photo()).isEmpty();
    }

    private static boolean isCheap(Card card) {
        return card.price().amount().equals("19.90");
    }

    private static List<String> ids(List<Card> cards) {
        return cards.stream().map(Card::itemId).toList();
    }

    /** What is told of a red garment with this tag before the camera. */
    private GarmentView scene(String tag) throws IOException {
        return scene("red", tag);
    }

    /** What is told of a red garment of a category that the store has, whose look it doesn't have. */
    private GarmentView unknown() throws IOException {
        return scene("blue", "a tag of another store");
    }

    private GarmentView scene(String look, String tag) throws IOException {
        var generation = serving.lease().orElseThrow();
        try (generation) {
            var recogniser = generation.generation().recogniser();
            var seen = recogniser.recognise(SmallStore.photo("red", 1)).orElseThrow();
            var garment = new Garment(
                    1,
                    Box.WHOLE,
                    Garment.Certainty.RECOGNISED,
                    List.of(new Guess("redwear", new Confidence(0.93))),
                    seen.colour(),
                    recogniser
                            .recognise(SmallStore.photo(look, 1))
                            .orElseThrow()
                            .embedding(),
                    Optional.of(new TagRead(TagRead.Symbology.QR, tag, Box.WHOLE)));
            var scene =
                    new Scene(1, InstantSource.system().instant(), new OverlayScene(1, List.of()), List.of(garment));
            return scenes.of(scene, generation.generation()).scene().garments().get(0);
        }
    }
}
