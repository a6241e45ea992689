package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;
import trumeau.recommender.train.Interaction;

class ItemTableTrainerTest {

    /** Fewer items than one may speak of, each taken with each, so that all that is local is whole. */
    private static final TasteMatrix SMALL = GeneratedTastes.of(2_000, 60, 6, 4);

    private static final TasteMatrix LARGE = GeneratedTastes.of(900, 700, 7, 4);

    @Test
    void ofFewItemsEachPartIsTheWholeTablesStrongestEntries() {
        var table = table(SMALL, 1);
        requireSame(table, Part.ONE, new CoOccurrence(1, 5, .5).fit(SMALL));
        requireSame(table, Part.FEW, new Ease(50, .98).fit(SMALL));
        requireSame(table, Part.MANY, new Ease(200, .3).fit(SMALL));
    }

    /** As far as a byte tells: half a step of the largest weight of its row. */
    private static void requireSame(ItemTable table, Part part, DenseTable whole) {
        var together = Together.of(SMALL);
        var row = table.newRow();
        for (var known = 0; known < whole.items(); known++) {
            table.load(part, known, row);
            for (var item = 0; item < whole.items(); item++) {
                if (item != known && together.both(known, item) > 0) {
                    assertThat((double) row.weightOf(item))
                            .as("%s: %d of %d", part, item, known)
                            .isCloseTo(whole.weight(known, item), within(.6 * row.step()));
                }
            }
        }
    }

    @Test
    void howTheWorkIsPartedMakesNoDifference() {
        var together = Together.of(LARGE);
        var blocks = new ArrayList<LearntBlock>();
        for (var block = 0; block < ItemTableTrainer.blocks(LARGE.items()); block++) {
            blocks.add(ItemTableTrainer.block(block, together, 3));
        }
        assertThat(blocks).hasSize(3);
        Collections.shuffle(blocks, new Random(5));
        var items = IntStream.range(0, LARGE.items()).mapToObj(LARGE::item).toList();
        var parted = ItemTableTrainer.write(items, together, blocks, training(LARGE, 3), Optional.empty());

        assertThat(ItemTableFile.write(parted)).isEqualTo(ItemTableFile.write(table(LARGE, 3)));
    }

    @Test
    void theOrderOfInteractionsMakesNoDifference() {
        var taken = new ArrayList<Interaction>();
        for (var shopper = 0; shopper < SMALL.shoppers(); shopper++) {
            for (var row : SMALL.taste(shopper)) {
                taken.add(Interaction.of("s" + shopper, SMALL.item(row)));
            }
        }
        var before = ItemTableFile.write(table(TasteMatrix.of(taken), 2));
        Collections.shuffle(taken, new Random(6));

        assertThat(ItemTableFile.write(table(TasteMatrix.of(taken), 2))).isEqualTo(before);
    }

    @Test
    void whatTooFewTookTogetherIsInNoRow() {
        var fewest = 4;
        var table = table(LARGE, fewest);
        var together = Together.of(LARGE);
        var row = table.newRow();
        var pairs = 0;
        for (var part : Part.values()) {
            for (var known = 0; known < table.size(); known++) {
                table.load(part, known, row);
                for (var entry = 0; entry < row.size(); entry++, pairs++) {
                    assertThat(together.both(known, row.neighbour(entry))).isGreaterThanOrEqualTo(fewest);
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    @Test
    void aTableThatIsLearntAnewKeepsItsRows() {
        var before = table(SMALL, 2);
        var items = new ArrayList<Interaction>();
        for (var shopper = 0; shopper < SMALL.shoppers(); shopper++) {
            for (var row : SMALL.taste(shopper)) {
                items.add(Interaction.of("s" + shopper, SMALL.item(row)));
            }
        }
        for (var shopper = 0; shopper < 6; shopper++) {
            items.add(Interaction.of("s" + shopper, new ItemId("!new")));
        }
        var tastes = TasteMatrix.of(items);
        var after = ItemTableTrainer.train(tastes, training(tastes, 2), Optional.of(before));

        assertThat(IntStream.range(0, before.size()).mapToObj(after::item).toList())
                .isEqualTo(
                        IntStream.range(0, before.size()).mapToObj(before::item).toList());
        assertThat(after.row(new ItemId("!new"))).hasValue(before.size());
    }

    @Test
    void oneItemAndOneShopperAreNoTrouble() {
        var single = TasteMatrix.ofRows(1, List.of(new int[] {0}));
        assertThat(table(single, 1).size()).isEqualTo(1);
    }

    private static ItemTable table(TasteMatrix tastes, int fewest) {
        return ItemTableTrainer.train(tastes, training(tastes, fewest), Optional.empty());
    }

    private static Training training(TasteMatrix tastes, int fewest) {
        var crowd = new Crowd(new Provenance(Provenance.Origin.SIMULATED), tastes.shoppers(), tastes.deeds(), fewest);
        return new Training("test", Map.of(), LocalDate.EPOCH, crowd);
    }
}
