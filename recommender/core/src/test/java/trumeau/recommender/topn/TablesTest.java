package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TablesTest {

    /** Four shoppers, four items. */
    private static final TasteMatrix SMALL = TasteMatrix.ofRows(
            4, List.of(new int[] {0, 1}, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new int[] {0, 3}));

    private static final TasteMatrix GROUPS = GeneratedTastes.of(150, 24, 3, 5);
    private static final Offset<Double> SAME = within(1e-5);

    @Test
    void popularityIsTheShareOfShoppers() {
        var scores = new float[4];
        new Popularity(SMALL).score(new int[] {0}, scores);
        assertThat(scores).containsExactly(.75f, .75f, .5f, .5f);
    }

    @Test
    void theCosineCountsThoseOfBothAgainstThoseOfEach() {
        var table = new CoOccurrence(.5, 0, 0).fit(SMALL);
        assertThat((double) table.weight(0, 1)).isCloseTo(2 / 3.0, SAME);
        assertThat((double) table.weight(1, 2)).isCloseTo(2 / Math.sqrt(6), SAME);
        assertThat(table.weight(2, 2)).isZero();
    }

    @Test
    void aShopperOfManyItemsCountsLess() {
        var table = new CoOccurrence(1, 0, 1).fit(SMALL);
        assertThat((double) table.weight(0, 1)).isCloseTo((1 / 2.0 + 1 / 3.0) / 3, SAME);
        assertThat((double) table.weight(0, 3)).isCloseTo((1 / 2.0) / 3, SAME);
    }

    @Test
    void userNeighboursSumWhatTheyTookByTheirLikeness() {
        var scores = new float[4];
        new UserNeighbours(SMALL, 2).score(new int[] {0, 1}, scores);
        var nearest = 2 / Math.sqrt(2 * 2);
        var second = 2 / Math.sqrt(2 * 3);
        assertThat((double) scores[0]).isCloseTo(nearest + second, SAME);
        assertThat((double) scores[2]).isCloseTo(second, SAME);
        assertThat(scores[3]).isZero();
    }

    @Test
    void oneItemIsRankedAsByAllUserNeighboursWithoutAnyShoppersRow() {
        var byTable = new float[24];
        var byShoppers = new float[24];
        for (var row = 0; row < 24; row++) {
            new CoOccurrence(1, 0, .5).fit(GROUPS).score(new int[] {row}, byTable);
            new UserNeighbours(GROUPS, 150).score(new int[] {row}, byShoppers);
            for (var item = 0; item < 24; item++) {
                if (item != row) {
                    assertThat((double) byTable[item] * GROUPS.count(row)).isCloseTo(byShoppers[item], within(1e-3));
                }
            }
        }
    }

    @Test
    void easeSolvesTheRidgeOfEachItemByAllOthers() {
        requireSolved(new Ease(20, 0), 0);
        requireSolved(new Ease(20, .9), 9);
    }

    /** (G + ridge + p / (1 - p) diag G) w = g for each column, where neither has the item itself. */
    private static void requireSolved(Ease ease, double odds) {
        var table = ease.fit(GROUPS);
        var gram = Gram.counts(GROUPS);
        for (var item = 0; item < 24; item++) {
            for (var row = 0; row < 24; row++) {
                if (row != item) {
                    var sum = (ease.ridge() + odds * gram.get(row, row)) * table.weight(row, item);
                    for (var other = 0; other < 24; other++) {
                        sum += gram.get(row, other) * table.weight(other, item);
                    }
                    assertThat(sum).isCloseTo(gram.get(row, item), within(1e-3));
                }
            }
        }
    }

    @Test
    void localEaseWithAllItemsNearIsEase() {
        var ease = new Ease(30, .5);
        var whole = ease.fit(GROUPS);
        var local = new LocalEase(ease, 24).fit(GROUPS);
        for (var row = 0; row < 24; row++) {
            for (var entry = local.begin(row); entry < local.end(row); entry++) {
                assertThat((double) local.weight(entry)).isCloseTo(whole.weight(row, local.item(entry)), SAME);
            }
        }
        assertThat(local.end(23)).isGreaterThan(24 * 20);
    }

    @Test
    void localEaseKeepsAsManyAsItIsAllowed() {
        var local = new LocalEase(new Ease(30, 0), 5).fit(GROUPS);
        assertThat(local.end(23)).isEqualTo(24 * 5);
    }

    @Test
    void slimMeetsItsConditions() {
        var slim = new Slim(3, 20, 200);
        var table = slim.fit(GROUPS);
        var gram = Gram.counts(GROUPS);
        for (var item = 0; item < 24; item++) {
            for (var row = 0; row < 24; row++) {
                var slope = slim.l1() + slim.l2() * table.weight(row, item) - gram.get(row, item);
                for (var other = 0; other < 24; other++) {
                    slope += gram.get(row, other) * table.weight(other, item);
                }
                if (row == item) {
                    assertThat(table.weight(row, item)).isZero();
                } else if (table.weight(row, item) > 0) {
                    assertThat(slope).isCloseTo(0, within(.1));
                } else {
                    assertThat(slope).isGreaterThan(-.1);
                }
            }
        }
    }

    @Test
    void theStrongestEntriesOfARowStay() {
        var dense = new Ease(20, 0).fit(GROUPS);
        var sparse = SparseTable.strongest(dense, 3);
        for (var row = 0; row < 24; row++) {
            assertThat(sparse.end(row) - sparse.begin(row)).isEqualTo(3);
            var least = Math.abs(sparse.weight(sparse.end(row) - 1));
            var larger = 0;
            for (var item = 0; item < 24; item++) {
                larger += Math.abs(dense.weight(row, item)) > least ? 1 : 0;
            }
            assertThat(larger).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void alsFindsTheItemsOfAGroup() {
        var model = new ImplicitAls(8, .01, .1, 10).fit(GROUPS, new SplittableRandom(1));
        requireGroup(model);
        requireGroup(model.table());
    }

    private static void requireGroup(TopNModel model) {
        var scores = new float[24];
        model.score(new int[] {0, 3, 6, 9}, scores);
        for (var row : List.of(0, 3, 6, 9)) {
            scores[row] = Float.NEGATIVE_INFINITY;
        }
        assertThat(Arrays.stream(Ranking.highest(scores, 2))).allMatch(row -> row % 3 == 0);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Ease(0, 0)).hasMessageContaining("ridge");
        assertThatThrownBy(() -> new Ease(1, 1)).hasMessageContaining("dropout");
        assertThatThrownBy(() -> new Ease(Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new CoOccurrence(.4, 0, 0)).hasMessageContaining("asymmetry");
        assertThatThrownBy(() -> new ImplicitAls(0, 1, 1, 1)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new Slim(-1, 1, 1)).hasMessageContaining("l1");
        assertThatThrownBy(() -> new LocalEase(new Ease(1, 0), 0)).hasMessageContaining("explains");
    }
}
