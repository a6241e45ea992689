package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.session.FittingList;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.taste.SizeKind;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Filters;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;

class PreferenceDeskTest {

    private static final Preferences BLUE =
            new Preferences(Map.of(), Optional.empty(), List.of("blue"), List.of(), List.of());

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
    private final List<String> told = new ArrayList<>();
    private final HandDesk hand = new HandDesk(serving, visit, new FittingList(visit), List.of(new Ear()));
    private final PreferenceDesk desk = new PreferenceDesk(serving, new WishDesk(serving, visit), hand);
    private final ItemPages pages = new ItemPages(serving, visit);
    private Optional<InstalledStore> device = Optional.empty();

    private final class Ear implements HandListener {
        @Override
        public void handChanged(HandView now) {
            told.add("hand " + now.preferences().colours());
        }

        @Override
        public void profileRead(String verdict) {
            told.add(verdict);
        }
    }

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
    void whatWasGatheredBeforeAVisitsEndIsNotTheLastWordAfterIt() {
        var counts = new ArrayList<Integer>();
        var ending = new HandDesk(serving, visit, new FittingList(visit), List.of(new HandListener() {
            @Override
            public void handChanged(HandView now) {
                counts.add(now.list().size());
                if (counts.size() == 1) {
                    visit.end();
                }
            }
        }));

        ending.put(new ItemId("blue-0"), "", "");

        assertThat(counts).containsExactly(1, 0);
    }

    @Test
    void whatSuitsComesFirstSaysWhyAndNothingIsHidden() {
        var before = beside();
        assertThat(suitedFirst(before)).isFalse();

        assertThat(desk.prefer(BLUE)).isPresent();
        var after = beside();

        assertThat(suitedFirst(after)).isTrue();
        assertThat(after)
                .extracting(Card::itemId)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Card::itemId).toList());
        assertThat(after.stream().filter(PreferenceDeskTest::isSuited))
                .isNotEmpty()
                .allMatch(card -> card.reasons().contains(Map.of("code", "your-colour", "colour", "blue")));
        assertThat(after.stream().filter(card -> !card.colour().equals("blue")))
                .allMatch(card -> card.reasons().stream()
                        .noneMatch(reason -> String.valueOf(reason.get("code")).startsWith("your-")));
        assertThat(visit.held()).anyMatch(held -> held.kind().code().equals("preferences") && held.count() == 1);
    }

    @Test
    void whatIsOfADeclaredStyleComesFirstAndSaysSo() {
        desk.read("trumeau-profile:1?pattern=striped");

        var rows = beside().stream()
                .collect(Collectors.groupingBy(card -> card.relation().orElseThrow()));

        assertThat(rows.values()).isNotEmpty().allSatisfy(row -> {
            var styled = row.stream().map(PreferenceDeskTest::isStriped).toList();
            assertThat(styled.lastIndexOf(true)).isLessThan(Collections.frequency(styled, true));
        });
        assertThat(beside()).allSatisfy(card -> assertThat(
                        card.reasons().contains(Map.of("code", "your-style", "pattern", "striped")))
                .isEqualTo(isStriped(card)));
        assertThat(beside()).anyMatch(PreferenceDeskTest::isStriped);
        assertThat(hand.view().preferences().profile()).contains("trumeau-profile:1?pattern=striped");
        assertThat(visit.held()).anyMatch(held -> held.kind().code().equals("preferences") && held.count() == 1);

        visit.end();
        assertThat(beside())
                .allMatch(card -> card.reasons().stream().noneMatch(reason -> "your-style".equals(reason.get("code"))));
    }

    @Test
    void switchedOffAllIsAsItWasAndSwitchedOnItCountsAgain() {
        var before = beside();
        desk.prefer(BLUE);
        var preferred = beside();

        desk.use(Wishes.Use.OFF);
        assertThat(beside()).isEqualTo(before);
        assertThat(hand.view().preferences().inUse()).isFalse();
        assertThat(hand.view().preferences().colours()).containsExactly("blue");

        desk.use(Wishes.Use.ON);
        assertThat(beside()).isEqualTo(preferred);
        visit.end();
        assertThat(beside()).isEqualTo(before);
    }

    @Test
    void ofASizeThatIsNotHereNothingIsClaimed() {
        desk.prefer(new Preferences(
                Map.of(SizeKind.LETTERS, List.of("M")),
                Optional.of(new BigDecimal("25")),
                List.of(),
                List.of(),
                List.of()));

        assertThat(beside()).allSatisfy(card -> assertThat(card.reasons())
                .noneMatch(reason -> String.valueOf(reason.get("code")).equals("your-size")));
        assertThat(beside()).anySatisfy(card -> assertThat(card.reasons()).contains(Map.of("code", "your-budget")));
    }

    @Test
    void whatTheStoreDoesNotKnowCantBeDeclared() {
        assertThat(desk.prefer(new Preferences(Map.of(), Optional.empty(), List.of("petrol"), List.of(), List.of())))
                .isEmpty();
        assertThat(visit.wishes().declared()).isEqualTo(Preferences.NONE);
    }

    @Test
    void aProfileBeforeTheCameraIsTakenAndOneOfAnotherShopChangesNothing() {
        var reader = new ProfileReader(desk, List.of(new Ear()));
        reader.strangeTag(qr("trumeau-profile:1?colour=petrol"));
        assertThat(told).containsExactly("other-shop");
        reader.strangeTag(qr("https://elsewhere.example"));
        reader.strangeTag(qr("trumeau-profile:1?colour=blue"));

        assertThat(told).containsExactly("other-shop", "hand [blue]", "taken");
        assertThat(hand.view().preferences().profile()).contains("trumeau-profile:1?colour=blue");
    }

    @Test
    void anItemComesOnTheListInTheDeclaredSizeWhereThatIsHere() {
        desk.prefer(new Preferences(
                Map.of(SizeKind.LETTERS, List.of("S")), Optional.empty(), List.of(), List.of(), List.of()));

        assertThat(hand.put(new ItemId("red-0"), "", "")).isEqualTo(HandDesk.Outcome.ON_THE_LIST);
        assertThat(hand.put(new ItemId("red-2"), "", "")).isEqualTo(HandDesk.Outcome.ON_THE_LIST);
        assertThat(hand.put(new ItemId("red-0"), "XXL", "")).isEqualTo(HandDesk.Outcome.UNKNOWN);
        assertThat(hand.put(new ItemId("nothing"), "", "")).isEqualTo(HandDesk.Outcome.UNKNOWN);

        assertThat(hand.view().list())
                .extracting(each -> each.itemId() + " " + each.size() + " " + each.place())
                .containsExactly("red-0 S B0", "red-2  B2");
    }

    /** The small store's second of each colour is, and is here. */
    private static boolean isStriped(Card card) {
        return card.itemId().endsWith("-1");
    }

    private static boolean isSuited(Card card) {
        return card.colour().equals("blue") && !card.sizesInStock().isEmpty();
    }

    /** Whether in each row nothing that suits stands behind what does not. */
    private static boolean suitedFirst(List<Card> cards) {
        var rows = cards.stream()
                .collect(Collectors.groupingBy(card -> card.relation().orElseThrow()));
        return rows.values().stream().allMatch(row -> {
            var suited = row.stream().map(PreferenceDeskTest::isSuited).toList();
            return suited.lastIndexOf(true)
                    < suited.stream().filter(each -> each).count();
        });
    }

    private static TagRead qr(String text) {
        return new TagRead(TagRead.Symbology.QR, text, Box.WHOLE);
    }

    private List<Card> beside() {
        return pages.beside(List.of("red-0"), Filters.none(), 50);
    }
}
