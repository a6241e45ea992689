package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.Blend.Shares;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.Tables;
import trumeau.recommender.serve.RankedRows.Source;

class SessionScorerTest {

    private static final BitSet NONE = new BitSet();

    /** Rows 0 to 5; by popularity 5, 4, 3, 2, 1, 0. */
    private static ItemTable table(Blend blend) {
        var builder = new ItemTableBuilder(Tables.ids(6), Tables.TRAINING);
        for (var item = 0; item < 6; item++) {
            builder.popularity(item, item, 10 + item);
        }
        return builder.add(Part.FEW, 0, new int[] {1, 2, 3}, new float[] {127, 64, -32})
                .add(Part.FEW, 1, new int[] {2, 3}, new float[] {127, 100})
                .add(Part.MANY, 0, new int[] {4}, new float[] {127})
                .build(blend);
    }

    @Test
    void theScoreIsTheSumOfTheKnownItemsWeights() {
        var found = best(table(Blend.of(new Shares(0, 1, 0, 0, 0))), 2, 0, 1);

        assertThat(rows(found)).containsExactly(2, 3);
        assertThat(found.score(0)).isCloseTo(191, within(.001f));
        assertThat(found.score(1)).isCloseTo(68, within(.001f));
    }

    @Test
    void theKnownItemThatSaysMostIsTheReason() {
        var found = best(table(Blend.of(new Shares(0, 1, 0, 0, 0))), 2, 0, 1);

        assertThat(found.because(0)).isEqualTo(1);
        assertThat(found.share(0)).isCloseTo(127, within(.001f));
        assertThat(found.source(0)).isEqualTo(Source.TAKEN_WITH);
    }

    @Test
    void partsAreBlendedByTheirShares() {
        var found = best(table(Blend.of(new Shares(0, .5f, 2, 10, 0))), 5, 0);

        assertThat(rows(found)).containsExactly(4, 1, 2, 5, 3);
        assertThat(found.score(0)).isCloseTo(2 * 127 + 40, within(.001f));
        assertThat(found.score(1)).isCloseTo(63.5f + 10, within(.001f));
        assertThat(found.score(2)).isCloseTo(32 + 20, within(.001f));
        assertThat(found.score(3)).isCloseTo(50, within(.001f));
        assertThat(found.score(4)).isCloseTo(30 - 16, within(.001f));
        assertThat(found.source(3)).isEqualTo(Source.POPULAR);
        assertThat(found.because(3)).isEqualTo(RankedRows.NOBODY);
        assertThat(found.because(4)).isEqualTo(RankedRows.NOBODY);
    }

    @Test
    void theBlendIsThatOfTheLengthOfTheVisit() {
        var shares = new ArrayList<>(List.of(new Shares(0, 1, 0, 0, 0)));
        IntStream.range(1, Blend.FROM.size()).forEach(length -> shares.add(new Shares(0, 0, 1, 0, 0)));
        var table = table(new Blend(shares));

        assertThat(best(table, 1, 0).row(0)).isEqualTo(1);
        assertThat(best(table, 1, 0, 5).row(0)).isEqualTo(4);
        assertThat(best(table, 1, 0, 0, 99, -1).row(0)).isEqualTo(1);
    }

    @Test
    void withoutAKnownItemThePopularComeFirst() {
        var found = best(table(Blend.of(new Shares(0, 1, 0, 0, 0))), 3);

        assertThat(rows(found)).containsExactly(5, 4, 3);
        assertThat(found.source(0)).isEqualTo(Source.POPULAR);
    }

    @Test
    void whatIsExcludedOrSeenDoesNotComeUp() {
        var excluded = new BitSet();
        excluded.set(2);
        excluded.set(5);
        var found = new RankedRows(6);
        new SessionScorer(table(Blend.of(new Shares(0, 1, 0, 0, 0))), ContentScore.NONE, 6)
                .best(new int[] {0, 1}, 2, excluded, found);

        assertThat(rows(found)).containsExactly(3, 4);
    }

    @Test
    void anItemThatIsGoneDoesNotComeUpThoughRowsStillNameIt() {
        var before = Tables.drawn(40, 20, Blend.of(new Shares(0, 1, 1, 0, 0)), 3);
        var ids = new ArrayList<>(Tables.ids(40));
        ids.remove(7);
        var builder = new ItemTableBuilder(ids, Tables.TRAINING)
                .keepingOrderOf(before)
                .leavingRowsWithin(1);
        var candidates = new int[] {1};
        builder.add(Part.FEW, 0, candidates, new float[] {1}).add(Part.MANY, 0, candidates, new float[] {1});
        var after = builder.build(before.blend());
        var row = after.newRow();
        var named = 0;
        for (var known = 0; known < 40; known++) {
            after.load(Part.FEW, known, row);
            named += row.entryOf(7) >= 0 ? 1 : 0;
        }
        var found = best(after, 40, 0);

        assertThat(after.isGone(7)).isTrue();
        assertThat(named).as("rows that still name it").isPositive();
        assertThat(rows(found)).hasSize(38).doesNotContain(0, 7);
    }

    @Test
    void equalScoresComeByAscendingRow() {
        var table = new ItemTableBuilder(Tables.ids(6), Tables.TRAINING)
                .add(Part.FEW, 5, new int[] {4, 1, 3, 2}, new float[] {1, 1, 1, 1})
                .build(Blend.of(new Shares(0, 1, 0, 0, 0)));

        assertThat(rows(best(table, 3, 5))).containsExactly(1, 2, 3);
    }

    @Test
    void aVisitOfFiveHundredItemsIsAnswered() {
        var table = Tables.drawn(2000, 30, Blend.of(new Shares(0, 1, 1, 1, 0)), 5);
        var known = IntStream.range(0, 500).map(i -> i * 3).toArray();

        assertThat(rows(best(table, 10, known))).hasSize(10).doesNotContain(0, 3, 6);
    }

    @Test
    void contentBringsUpWhatNobodyTookYet() {
        var found = new RankedRows(2);
        new SessionScorer(table(Blend.of(new Shares(0, 0, 1, 0, 300))), new Alike(3), 2)
                .best(new int[] {0}, 1, NONE, found);

        assertThat(rows(found)).containsExactly(3, 4);
        assertThat(found.score(0)).isCloseTo(300, within(.001f));
        assertThat(found.source(0)).isEqualTo(Source.CONTENT);
        assertThat(found.because(0)).isEqualTo(RankedRows.NOBODY);
        assertThat(found.source(1)).isEqualTo(Source.TAKEN_WITH);
        assertThat(found.because(1)).isEqualTo(0);
    }

    @Test
    void whatContentNamesMayBeExcludedToo() {
        var excluded = new BitSet();
        excluded.set(3);
        var found = new RankedRows(1);
        new SessionScorer(table(Blend.of(new Shares(0, 0, 1, 0, 300))), new Alike(3), 2)
                .best(new int[] {0}, 1, excluded, found);

        assertThat(rows(found)).containsExactly(4);
    }

    @Test
    void anAnswerIsTheSameWhateverWasAskedBefore() {
        var table = Tables.drawn(300, 20, Blend.of(new Shares(0, 1, 1, 1, 0)), 5);
        var scorer = new SessionScorer(table, ContentScore.NONE, 10);
        var again = new RankedRows(10);
        scorer.best(new int[] {9, 8, 7, 250}, 4, NONE, again);
        scorer.best(new int[] {1, 2}, 2, NONE, again);

        assertThat(rows(again)).isEqualTo(rows(best(table, 10, 1, 2)));
    }

    @Test
    void moreThanWasPromisedIsRefused() {
        var table = table(Blend.of(new Shares(0, 1, 0, 0, 0)));
        var scorer = new SessionScorer(table, ContentScore.NONE, 3);

        assertThatThrownBy(() -> scorer.best(new int[0], 0, NONE, new RankedRows(4)))
                .hasMessageContaining("at most 3");
        assertThatThrownBy(() -> new SessionScorer(table, ContentScore.NONE, 257))
                .hasMessageContaining("257");
        assertThatThrownBy(() -> new RankedRows(0)).hasMessageContaining("at least 1");
    }

    /** Against every row's score, summed plainly and sorted. */
    @Property(tries = 200)
    void theBestAreThoseOfAllRows(
            @ForAll @IntRange(min = 2, max = 80) int items,
            @ForAll @IntRange(max = 12) int count,
            @ForAll @IntRange(max = 5) int popularity,
            @ForAll @IntRange(max = 10_000) int seed) {
        var table = Tables.drawn(items, Math.min(15, items - 1), Blend.of(new Shares(0, 1, .5f, popularity, 0)), seed);
        var random = new SplittableRandom(seed);
        var known = random.ints(count, 0, items).distinct().toArray();
        var excluded = new BitSet();
        random.ints(items / 4, 0, items).forEach(excluded::set);
        var scores = scores(table, known);
        var expected = IntStream.range(0, items)
                .filter(row -> !excluded.get(row) && IntStream.of(known).noneMatch(seen -> seen == row))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -scores[row]).thenComparing(row -> row))
                .limit(5)
                .toList();
        var found = new RankedRows(5);
        new SessionScorer(table, ContentScore.NONE, 5).best(known, known.length, excluded, found);

        assertThat(Stream.iterate(0, i -> i + 1).limit(found.size()).map(i -> scores[found.row(i)]))
                .as("seed %d", seed)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : Double.compare(a, b))
                .containsExactlyElementsOf(
                        expected.stream().map(row -> scores[row]).toList());
    }

    private static double[] scores(ItemTable table, int[] known) {
        var shares = table.blend().of(known.length);
        var row = table.newRow();
        return IntStream.range(0, table.size())
                .mapToDouble(candidate -> {
                    var score = shares.popularity() * (double) table.popularity(candidate);
                    for (var seen : known) {
                        for (var part : Part.values()) {
                            table.load(part, seen, row);
                            score += shares.of(part) * row.weightOf(candidate);
                        }
                    }
                    return score;
                })
                .toArray();
    }

    /** Says of one row that it looks like everything. */
    private record Alike(int row) implements ContentScore {

        @Override
        public int candidates(int[] known, int count, int[] rows) {
            rows[0] = row;
            return 1;
        }

        @Override
        public void score(int[] known, int count, int[] rows, int candidates, float[] scores) {
            for (var i = 0; i < candidates; i++) {
                scores[i] = rows[i] == row ? 1 : 0;
            }
        }
    }

    private static RankedRows best(ItemTable table, int most, int... known) {
        var found = new RankedRows(most);
        new SessionScorer(table, ContentScore.NONE, most).best(known, known.length, NONE, found);
        return found;
    }

    private static List<Integer> rows(RankedRows found) {
        return IntStream.range(0, found.size()).mapToObj(found::row).toList();
    }
}
