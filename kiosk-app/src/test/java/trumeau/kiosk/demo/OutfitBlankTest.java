package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.evaluate.BlankEvaluation;
import trumeau.recommender.evaluate.BlankEvaluation.Wrong;
import trumeau.recommender.evaluate.BlankResult;
import trumeau.recommender.evaluate.TopNSplit;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/** "Goes with" on the demo's own shoppers; docs/figures.md names its figures. */
class OutfitBlankTest {

    private static final System.Logger LOG = System.getLogger(OutfitBlankTest.class.getName());

    @Test
    void theMissingPieceOfAnOutfitIsToldFarBetterThanByPopularity() {
        var items = SimulatedShoppersTest.items();
        var result = measure(items, new SimulatedShoppers(items, 5).shop(5_000, 60_000), Wrong.ANY);

        assertThat(result.blanks()).isGreaterThan(1_000);
        assertThat(result.byAssociations()).isGreaterThanOrEqualTo(result.byPopularity() + 0.1);
    }

    @Test
    void shoppersWithoutTasteGiveNothingToTellItBy() {
        var items = SimulatedShoppersTest.items();
        var random = new java.util.Random(7);
        var taken = random.ints(30_000, 0, items.size())
                .mapToObj(index -> Interaction.of(
                        "shopper" + random.nextInt(2_500), items.get(index).id()))
                .distinct()
                .toList();
        var result = measure(items, taken, Wrong.SAME_CATEGORY);

        assertThat(result.byAssociations()).isBetween(0.2, 0.3);
    }

    @Test
    void amongPiecesOfItsOwnCategoryItIsToldBetterThanByPopularity() {
        var items = SimulatedShoppersTest.items();
        var result = measure(items, new SimulatedShoppers(items, 5).shop(5_000, 60_000), Wrong.SAME_CATEGORY);

        assertThat(result.byAssociations()).isGreaterThanOrEqualTo(result.byPopularity() + 0.05);
    }

    private static BlankResult measure(List<Item> items, List<Interaction> taken, Wrong wrong) {
        var catalogue = new Catalogue(items, Instant.EPOCH, Provenance.SIMULATED, Provenance.SIMULATED);
        var split = TopNSplit.of(taken, 42);
        var result =
                new BlankEvaluation(split, catalogue, TrainerSettings.defaults()).evaluate(split.test(), wrong, 42);
        LOG.log(
                System.Logger.Level.INFO,
                "fill in the blank of four ({0}): {1} blanks, right by what is taken together {2}, by popularity {3}",
                wrong,
                result.blanks(),
                result.byAssociations(),
                result.byPopularity());
        return result;
    }
}
