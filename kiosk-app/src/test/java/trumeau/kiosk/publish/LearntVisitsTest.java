package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.train.Interaction;

class LearntVisitsTest {

    private static final LearntVisits LEARNT = new LearntVisits(3, LocalDate.of(2026, 11, 30));

    @Test
    void whatEnoughShoppersTookTogetherIsLearntAndNothingElse() {
        var taken = new ArrayList<Interaction>();
        for (var shopper = 0; shopper < 6; shopper++) {
            take(taken, "s" + shopper, 0, 1);
        }
        take(taken, "t", 0, 2);
        take(taken, "u", 0, 9);
        var table = LEARNT.of(assortment(3, taken)).orElseThrow();
        var row = table.newRow();
        table.load(Part.ONE, table.row(id(0)).orElseThrow(), row);

        assertThat(row.size()).isEqualTo(1);
        assertThat(table.item(row.neighbour(0))).isEqualTo(id(1));
        assertThat(table.takers(table.row(id(1)).orElseThrow())).isEqualTo(6);
        assertThat(table.takers(table.row(id(2)).orElseThrow())).isZero();
        assertThat(table.row(id(9))).as("an item that is not sold here").isEmpty();
        assertThat(table.training().crowd().minimumShoppers()).isEqualTo(3);
        assertThat(table.training().on()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whereNobodyTookAnythingNothingIsLearnt() {
        assertThat(LEARNT.of(assortment(3, List.of()))).isEmpty();
    }

    @Test
    void visitsOfVeryManyPairsArePublishedWithout() {
        var taken = IntStream.range(0, 3_000)
                .mapToObj(item -> Interaction.of("s", id(item)))
                .toList();

        assertThat(LEARNT.of(assortment(3_000, taken))).isEmpty();
    }

    private static void take(List<Interaction> taken, String shopper, int... items) {
        IntStream.of(items).forEach(item -> taken.add(Interaction.of(shopper, id(item))));
    }

    private static ItemId id(int number) {
        return new ItemId("T-" + number);
    }

    private static Assortment assortment(int items, List<Interaction> taken) {
        var all = IntStream.range(0, items)
                .mapToObj(number -> new Item(
                        id(number),
                        "A shirt",
                        "shirt",
                        "navy",
                        "",
                        "",
                        new Price(new BigDecimal("9.90"), "EUR"),
                        "B3",
                        List.of(new Variant("M", "navy", 1)),
                        List.of(),
                        Optional.empty()))
                .toList();
        return new Assortment(all, List.of(), taken, Instant.EPOCH, Provenance.STORE, Provenance.SIMULATED);
    }
}
