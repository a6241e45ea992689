package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

class TopNSplitTest {

    private static final List<Interaction> INTERACTIONS = IntStream.range(0, 1000)
            .mapToObj(i -> Interaction.of("s" + i % 50, new ItemId("i" + (i % 50 + i / 50) % 37)))
            .toList();

    @Test
    void aShopperWhoIsTriedIsNeverTrainedOn() {
        var split = TopNSplit.of(INTERACTIONS, 1);

        assertThat(shoppers(split.train())).doesNotContainAnyElementsOf(shoppers(split.test()));
        assertThat(shoppers(split.test())).hasSize(10).isEqualTo(shoppers(split.foldIn()));
        assertThat(split.foldIn()).hasSize(4 * split.test().size());
        assertThat(split.foldIn()).doesNotContainAnyElementsOf(split.test());
    }

    @Test
    void theSeedDecides() {
        assertThat(TopNSplit.of(INTERACTIONS, 1)).isEqualTo(TopNSplit.of(INTERACTIONS, 1));
        assertThat(TopNSplit.of(INTERACTIONS, 1)).isNotEqualTo(TopNSplit.of(INTERACTIONS, 2));
    }

    @Test
    void tooFewShoppersCannotBeSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> TopNSplit.of(INTERACTIONS.subList(0, 10), 1));
    }

    @Test
    void aFolderWithoutASplitIsNamed() {
        assertThatThrownBy(() -> TopNSplit.read(Path.of("no-such-folder")))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("train.csv");
    }

    /**
     * Everyone of train took a and b; x knows a and should find b; y should find c, which one took, and d, which nobody
     * did.
     */
    @Test
    void figuresAreThoseWorkedOutByHand() {
        var train = new ArrayList<Interaction>();
        for (var shopper : List.of("1", "2", "3")) {
            train.add(taken(shopper, "a"));
            train.add(taken(shopper, "b"));
        }
        train.add(taken("3", "c"));
        var split = new TopNSplit(
                train,
                List.of(taken("x", "a"), taken("y", "a")),
                List.of(taken("x", "b"), taken("y", "c"), taken("y", "d")));

        var result = new TopNEvaluation(split, new TrainerSettings(1, 100, 0, 1)).evaluate(TopNMethod.ITEM_TO_ITEM);

        assertThat(result.shoppers()).isEqualTo(2);
        assertThat(result.recallAt20()).isEqualTo(1);
        assertThat(result.ndcgAt10()).isCloseTo((1 + Math.log(2) / Math.log(3)) / 2, within(1e-9));
    }

    private static Interaction taken(String shopper, String item) {
        return Interaction.of(shopper, new ItemId(item));
    }

    private static List<String> shoppers(List<Interaction> interactions) {
        return interactions.stream()
                .map(Interaction::shopper)
                .distinct()
                .sorted()
                .toList();
    }
}
