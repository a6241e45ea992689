package trumeau.kiosk.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WardrobeTest {
    @Test
    void eachCategoryHangsThereEquallyOften() {
        Map<String, Long> counts =
                Wardrobe.looks(240, 1).stream().collect(Collectors.groupingBy(Look::category, Collectors.counting()));

        assertThat(counts).hasSize(10);
        assertThat(counts.values()).containsOnly(24L);
    }

    @Test
    void noTwoLooksAreAlikeEvenWithoutTheirSeeds() {
        List<String> outwardly = Wardrobe.looks(240, 1).stream()
                .map(look -> String.join(" ", look.cut(), look.colour(), look.secondColour(), look.pattern()))
                .toList();

        assertThat(outwardly).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedHangsTheSameLooksAndAnotherSeedOthers() {
        assertThat(Wardrobe.looks(60, 5)).isEqualTo(Wardrobe.looks(60, 5)).isNotEqualTo(Wardrobe.looks(60, 6));
    }

    @Test
    void everyCutOfEveryCategoryIsOnOffer() {
        List<String> offered =
                Wardrobe.looks(240, 1).stream().map(Look::cut).distinct().toList();

        assertThat(offered).hasSize(Cut.values().length);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wardrobe.looks(-1, 1))
                .withMessageContaining("-1");
    }

    @Test
    void aLookOfUnknownWordsIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Look("kilt", "long", "red", "blue", "checked", 1))
                .withMessageContaining("kilt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Look("hat", "cap", "sky", "blue", "plain", 1))
                .withMessageContaining("sky");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Look("hat", "cap", "red", "blue", "zigzag", 1))
                .withMessageContaining("zigzag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Look("hat", "pencil", "red", "blue", "plain", 1))
                .withMessageContaining("pencil");
    }
}
