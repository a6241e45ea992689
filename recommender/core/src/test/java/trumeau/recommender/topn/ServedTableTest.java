package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Blend.Shares;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;

class ServedTableTest {

    private static final TasteMatrix TASTES = GeneratedTastes.of(400, 90, 6, 4);
    private static final ServedBlend LEARNT = learnt(TASTES);

    @Test
    void aDeviceRanksAsTheTrainerDid() {
        var model = LEARNT.asModel();
        var served = TableModel.of(TASTES, table(LEARNT, TASTES, 1));
        var wanted = new float[TASTES.items()];
        var found = new float[TASTES.items()];
        for (var known :
                List.of(new int[] {3}, new int[] {3, 40}, IntStream.range(0, 30).toArray())) {
            model.score(known, wanted);
            served.score(known, found);
            Arrays.stream(known).forEach(row -> wanted[row] = Float.NEGATIVE_INFINITY);
            var best = Arrays.stream(Ranking.highest(wanted, 10)).boxed().toList();
            var seen = Arrays.stream(Ranking.highest(found, 12)).boxed().toList();
            assertThat(seen).as("%d known", known.length).containsAll(best.subList(0, 8));
        }
    }

    @Test
    void itIsTheSameAfterItsFile() {
        var table = table(LEARNT, TASTES, 1);
        var bytes = ItemTableFile.write(table);

        assertThat(ItemTableFile.write(table(LEARNT, TASTES, 1))).isEqualTo(bytes);
        assertThat(ItemTableFile.read(ByteBuffer.wrap(bytes)).blend()).isEqualTo(table.blend());
    }

    @Test
    void whatTooFewTookTogetherIsInNoRow() {
        var fewest = 12;
        var table = table(LEARNT, TASTES, fewest);
        var together = Together.of(TASTES);
        var row = table.newRow();
        var pairs = 0;
        for (var part : Part.values()) {
            for (var known = 0; known < table.size(); known++) {
                table.load(part, known, row);
                for (var entry = 0; entry < row.size(); entry++) {
                    assertThat(together.both(known, row.neighbour(entry))).isGreaterThanOrEqualTo(fewest);
                    pairs++;
                }
            }
        }
        assertThat(pairs).isPositive();
        assertThat(IntStream.range(0, TASTES.items()).filter(item -> TASTES.count(item) < fewest))
                .allSatisfy(item ->
                        assertThat(table.popularity(item) + table.takers(item)).isZero());
    }

    @Test
    void whereNobodyTookTwoThingsOnlyPopularitySpeaks() {
        var single = TasteMatrix.ofRows(3, List.of(new int[] {0}, new int[] {1}, new int[] {1}));
        var table = table(learnt(single), single, 1);

        assertThat(table.blend().of(1)).isEqualTo(new Shares(0, 0, 0, 1, 0));
        assertThat(table.rowByPopularity(0)).isEqualTo(1);
    }

    @Test
    void theLengthsOfVisitsAreThoseOfTheTable() {
        assertThat(Arrays.stream(VisitLength.values())
                        .filter(length -> length != VisitLength.NOTHING)
                        .map(VisitLength::least))
                .isEqualTo(trumeau.recommender.model.Blend.FROM);
    }

    private static ServedBlend learnt(TasteMatrix tastes) {
        var weights = new EnumMap<VisitLength, List<Float>>(VisitLength.class);
        for (var length : VisitLength.values()) {
            weights.put(length, length.least() < 7 ? List.of(1f, 1f, 0f, 0f) : List.of(0f, 0f, 1f, 0f));
        }
        return new ServedBlend(
                new CoOccurrence(1, 5, .5).fit(tastes),
                new Ease(50, .98).fit(tastes),
                new Ease(200, .3).fit(tastes),
                new Popularity(tastes),
                weights,
                List.of());
    }

    private static ItemTable table(ServedBlend learnt, TasteMatrix tastes, int fewest) {
        var crowd = new Crowd(new Provenance(Provenance.Origin.SIMULATED), tastes.shoppers(), tastes.deeds(), fewest);
        return ServedTable.of(learnt, tastes, new Training("test", Map.of(), LocalDate.EPOCH, crowd), Optional.empty());
    }
}
