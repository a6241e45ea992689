package trumeau.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.model.Association;
import trumeau.recommender.model.AssociationsFile;
import trumeau.recommender.model.CategoryPair;
import trumeau.recommender.model.ItemAssociations;

class AssociationTrainerTest {

    private static final ItemId SHIRT = new ItemId("shirt");
    private static final ItemId SKIRT = new ItemId("skirt");
    private static final ItemId COAT = new ItemId("coat");
    private static final List<Interaction> TAKEN = List.of(
            Interaction.of("ann", SHIRT),
            Interaction.of("ann", SKIRT),
            Interaction.of("ann", SHIRT),
            Interaction.of("bob", SHIRT),
            Interaction.of("bob", SKIRT),
            Interaction.of("cid", SHIRT),
            Interaction.of("cid", SKIRT),
            Interaction.of("dee", SHIRT),
            Interaction.of("dee", COAT));

    @Test
    void aPairIsWeighedByTheShoppersWhoTookBoth() {
        var cosine = train(new TrainerSettings(1, 100, 0, .5)).of(SKIRT).get(0);
        var conditional = train(new TrainerSettings(1, 100, 0, 1)).of(SKIRT).get(0);
        var shrunk = train(new TrainerSettings(1, 100, 3, 1)).of(SKIRT).get(0);

        assertThat(cosine.weight()).isCloseTo(3 / Math.sqrt(4 * 3), within(1e-6));
        assertThat(conditional.weight()).isCloseTo(1, within(1e-6));
        assertThat(shrunk.weight()).isCloseTo(.5, within(1e-6));
        assertThat(cosine.shoppers()).isEqualTo(3);
    }

    @Test
    void whatFewerThanThreeShoppersTookIsNotInTheModel() {
        var model = train(TrainerSettings.defaults());

        assertThat(model.of(SHIRT)).extracting(Association::item).containsExactly(SKIRT);
        assertThat(model.popularity(model.row(COAT).orElseThrow())).isZero();
        assertThat(model.popularity(model.row(SHIRT).orElseThrow())).isEqualTo(4);
    }

    @Test
    void categoriesAreCountedByShoppersNotByPieces() {
        var catalogue = Shop.of(List.of(
                Shop.item("shirt", "tops", "navy", 1),
                Shop.item("skirt", "skirts", "red", 1),
                Shop.item("coat", "tops", "grey", 1)));

        var model = new AssociationTrainer(TrainerSettings.defaults()).train(TAKEN, catalogue);

        assertThat(model.pairs()).containsExactly(new CategoryPair("skirts", "tops", 3));
        assertThat(model.interactions()).isEqualTo(catalogue.interactions());
    }

    @Test
    void itemsThatTheStoreDoesNotHaveAreLeftOut() {
        var catalogue = Shop.of(List.of(Shop.item("shirt", "tops", "navy", 1)));

        var model = new AssociationTrainer(TrainerSettings.defaults()).train(TAKEN, catalogue);

        assertThat(model.size()).isEqualTo(1);
        assertThat(model.of(SHIRT)).isEmpty();
    }

    @Test
    void anItemIsKeptWithItsStrongestAnchorsOnly() {
        var model = train(new TrainerSettings(1, 1, 0, .5));

        assertThat(model.of(SHIRT)).extracting(Association::item).containsExactly(SKIRT, COAT);
        assertThat(model.of(COAT)).isEmpty();
    }

    @Property(tries = 30)
    void anyOrderGivesTheSameBytes(@ForAll Random random) {
        var interactions = new ArrayList<>(some(300, 40, 12));
        var settings = new TrainerSettings(2, 5, 10, 1);
        var before = AssociationsFile.write(new AssociationTrainer(settings).train(interactions, Provenance.STORE));
        Collections.shuffle(interactions, random);

        assertThat(AssociationsFile.write(new AssociationTrainer(settings).train(interactions, Provenance.STORE)))
                .isEqualTo(before);
    }

    @Test
    void aDemoStoreIsTrainedInUnderTwoSeconds() {
        var interactions = some(60_000, 5_000, 240);
        var trainer = new AssociationTrainer(TrainerSettings.defaults());
        var start = System.nanoTime();

        trainer.train(interactions, Provenance.SIMULATED);

        assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
    }

    private static ItemAssociations train(TrainerSettings settings) {
        return new AssociationTrainer(settings).train(TAKEN, Provenance.STORE);
    }

    private static List<Interaction> some(int count, int shoppers, int items) {
        var random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i -> Interaction.of(
                        "s" + random.nextInt(shoppers),
                        new ItemId("i" + (int) (items * Math.pow(random.nextDouble(), 2)))))
                .toList();
    }
}
