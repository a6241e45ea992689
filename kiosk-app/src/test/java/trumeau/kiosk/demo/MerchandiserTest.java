package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Care;
import trumeau.recommender.catalog.Item;

class MerchandiserTest {

    private final List<Item> items = SimulatedShoppersTest.items();

    @Test
    void aStoreHasAboutTwentyFourItemsInEachOfTenCategories() {
        var counts = items.stream().collect(Collectors.groupingBy(Item::category, Collectors.counting()));
        assertThat(counts).hasSize(10).allSatisfy((category, count) -> assertThat(count)
                .isBetween(20L, 28L));
    }

    @Test
    void noTwoItemsShareIdTitleOrTag() {
        assertThat(items.stream().map(Item::id).distinct()).hasSize(items.size());
        assertThat(items.stream().map(Item::title).distinct()).hasSize(items.size());
        assertThat(items.stream().map(Item::tag).distinct()).hasSize(items.size());
    }

    @Test
    void someStylesAreSoldOutAndMostAreNot() {
        assertThat(items.stream().filter(item -> !item.inStock()).count()).isBetween(4L, 40L);
    }

    @Test
    void shoesHaveShoeSizesAndHangInTheirAisle() {
        assertThat(items.stream().filter(item -> item.category().equals("shoes")))
                .allSatisfy(item -> {
                    assertThat(item.variants()).hasSize(10);
                    assertThat(item.variants().get(0).size()).isEqualTo("36");
                    assertThat(item.place()).matches("F[1-9]");
                });
    }

    @Test
    void everyItemSaysWhatItIsMadeOfAndHowToTreatIt() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.making().material()).isNotBlank();
            assertThat(item.making().care()).contains(Care.NO_BLEACH).hasSizeGreaterThan(3);
        });
        assertThat(items.stream()
                        .filter(item -> item.category().equals("shirt"))
                        .map(Item::making)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void everyPlaceIsOnTheMap() {
        assertThat(items).allSatisfy(item -> assertThat(item.place()).matches("[A-F][1-9]"));
    }
}
