package trumeau.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.model.ItemTable.Part;

class ItemTableBuilderTest {

    private static final Blend BLEND = Blend.of(new Blend.Shares(0, 1, 0, 0, 0));
    private static final int BLOCK = 512;

    @Property(tries = 500)
    void aWeightLosesAtMostHalfAStepOfItsRow(
            @ForAll @Size(min = 1, max = 30) List<@FloatRange(min = -3, max = 3) Float> drawn) {
        var weights = new float[drawn.size()];
        IntStream.range(0, weights.length).forEach(i -> weights[i] = drawn.get(i));
        var table = new ItemTableBuilder(Tables.ids(31), Tables.TRAINING)
                .add(Part.FEW, 30, IntStream.range(0, weights.length).toArray(), weights)
                .build(BLEND);
        var row = table.newRow();
        table.load(Part.FEW, 30, row);
        var scale = 0f;
        for (var weight : weights) {
            scale = Math.max(scale, Math.abs(weight));
        }

        for (var i = 0; i < weights.length; i++) {
            assertThat(row.weightOf(i)).isCloseTo(weights[i], within(scale / 127 / 2 * 1.0001f));
        }
    }

    @Test
    void withoutAPreviousTableRowsAreInTheOrderOfTheirIds() {
        var table = builder("c", "a", "b")
                .add(Part.FEW, 0, new int[] {2}, new float[] {1})
                .build(BLEND);

        assertThat(ids(table)).containsExactly("a", "b", "c");
        assertThat(weight(table, "c", "b")).isEqualTo(1);
    }

    @Test
    void eachItemKeepsItsRowNewOnesComeBehindAndGoneOnesLeaveTheirs() {
        var names = IntStream.range(0, 20).mapToObj(i -> "n" + (char) ('a' + i)).toArray(String[]::new);
        var before = builder(names).build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0)));
        var later = new ArrayList<>(Arrays.asList(names));
        later.remove("nc");
        later.add("nab");
        var after = builder(later.toArray(String[]::new))
                .keepingOrderOf(before)
                .popularity(19, 1, 5)
                .build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0)));

        assertThat(ids(after).subList(0, 20)).containsExactly(names);
        assertThat(after.item(20)).isEqualTo(new ItemId("nab"));
        assertThat(after.takers(20)).isEqualTo(5);
        assertThat(after.isGone(2)).isTrue();
        assertThat(after.isGone(3)).isFalse();

        var returned = builder(names).keepingOrderOf(after).build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0)));
        assertThat(returned.isGone(2)).isFalse();
        assertThat(returned.isGone(20)).isTrue();
    }

    @Test
    void aTableOfWhichMuchIsGoneIsLaidAnew() {
        var before = builder("a", "b", "c").build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0)));
        var after = builder("c", "aa", "b").keepingOrderOf(before).build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0)));

        assertThat(ids(after)).containsExactly("aa", "b", "c");
    }

    @Test
    void entriesOfWhichMuchIsHolesAreLaidAnew() {
        var before = Tables.drawn(100, 20, BLEND, 1);
        var builder = new ItemTableBuilder(Tables.ids(100), Tables.TRAINING).keepingOrderOf(before);
        Tables.fill(builder, 100, 15, 2);
        var fresh = Tables.drawn(100, 15, BLEND, 2);

        assertThat(ItemTableFile.write(builder.build(BLEND))).isEqualTo(ItemTableFile.write(fresh));
    }

    @Test
    void aDayOnWhichOneRowInAHundredChangesMovesFewBlocks() {
        var before = Tables.drawn(2000, 100, BLEND, 1);
        var ids = new ArrayList<>(Tables.ids(2005));
        ids.subList(500, 505).clear();
        var builder = new ItemTableBuilder(ids, later()).keepingOrderOf(before);
        for (var item = 0; item < ids.size(); item++) {
            add(builder, item, before, ids, before.row(ids.get(item)).isEmpty() || item % 200 == 0);
        }
        var table = builder.build(BLEND);

        assertThat(changedRows(before, table)).isBetween(15, 20);
        assertThat(changedBlocks(ItemTableFile.write(before), ItemTableFile.write(table)))
                .isLessThan(.05);
    }

    @Test
    void aRowThatHardlyMovedIsLeftAsItWas() {
        var before = builder("a", "b", "c")
                .add(Part.FEW, 0, new int[] {1, 2}, new float[] {1, .5f})
                .build(BLEND);

        var near = builder("a", "b", "c")
                .keepingOrderOf(before)
                .leavingRowsWithin(.05f)
                .add(Part.FEW, 0, new int[] {1, 2}, new float[] {1.02f, .46f})
                .build(BLEND);
        assertThat(weight(near, "a", "b")).isEqualTo(1);

        var far = builder("a", "b", "c")
                .keepingOrderOf(before)
                .leavingRowsWithin(.05f)
                .add(Part.FEW, 0, new int[] {1, 2}, new float[] {1.02f, .4f})
                .build(BLEND);
        assertThat(weight(far, "a", "c")).isCloseTo(.4f, within(.005f));

        var lacking = builder("a", "b", "c")
                .keepingOrderOf(before)
                .leavingRowsWithin(.05f)
                .add(Part.FEW, 0, new int[] {1}, new float[] {1})
                .build(BLEND);
        assertThat(weight(lacking, "a", "c")).isZero();
    }

    @Test
    void whatNoTrainerSaysIsRefused() {
        var builder = builder("a", "b", "c");

        assertThatThrownBy(() -> builder("a", "a")).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.add(Part.FEW, 0, new int[] {0}, new float[] {1}))
                .hasMessageContaining("candidate 0");
        assertThatThrownBy(() -> builder.add(Part.FEW, 0, new int[] {1, 1}, new float[] {1, 1}))
                .hasMessageContaining("candidate 1");
        assertThatThrownBy(() -> builder.add(Part.FEW, 0, new int[] {1}, new float[] {Float.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> builder.add(Part.FEW, 0, new int[] {1}, new float[] {1, 2}))
                .hasMessageContaining("1 candidates with 2 weights");
        assertThatThrownBy(() -> builder.popularity(0, -1, 2)).hasMessageContaining("prior -1");
        assertThatThrownBy(() -> builder.keepingOrderOf(Tables.drawn(2, 1, BLEND, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.build(BLEND))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("FEW");
    }

    /** Adds an item as it was before, or changed: a new item is as one that was there. */
    private static void add(ItemTableBuilder builder, int item, ItemTable before, List<ItemId> ids, boolean changes) {
        var source = before.row(ids.get(item)).orElse(item - 100);
        var indices = new HashMap<ItemId, Integer>();
        ids.forEach(id -> indices.put(id, indices.size()));
        var row = before.newRow();
        builder.popularity(item, before.popularity(source), before.takers(source));
        for (var part : Part.values()) {
            before.load(part, source, row);
            var candidates = new ArrayList<Integer>();
            var weights = new ArrayList<Float>();
            for (var entry = 0; entry < row.size(); entry++) {
                var candidate = indices.get(before.item(row.neighbour(entry)));
                if (candidate != null && candidate != item) {
                    candidates.add(candidate);
                    weights.add(row.step() * row.steps(entry) * (changes && entry % 2 == 0 ? .5f : 1));
                }
            }
            var asFloats = new float[weights.size()];
            IntStream.range(0, asFloats.length).forEach(i -> asFloats[i] = weights.get(i));
            builder.add(part, item, candidates.stream().mapToInt(i -> i).toArray(), asFloats);
        }
    }

    private static int changedRows(ItemTable before, ItemTable after) {
        var changed = 0;
        for (var row = 0; row < after.size(); row++) {
            var same = row < before.size()
                    && !after.isGone(row)
                    && Arrays.equals(before.bytes(Part.FEW, row), after.bytes(Part.FEW, row));
            changed += same ? 0 : 1;
        }
        return changed;
    }

    private static Training later() {
        var training = Tables.TRAINING;
        var crowd = training.crowd();
        return new Training(
                training.method(),
                Map.of("lambda", "1000"),
                training.on().plusDays(1),
                new Crowd(crowd.interactions(), 1_234_567, crowd.deeds(), crowd.minimumShoppers()));
    }

    /** The share of the blocks, about as large as a row, that differ from those at the same place before. */
    private static double changedBlocks(byte[] old, byte[] now) {
        var blocks = (now.length + BLOCK - 1) / BLOCK;
        var changed = 0;
        for (var block = 0; block < blocks; block++) {
            var from = block * BLOCK;
            var to = Math.min(from + BLOCK, now.length);
            var same = to <= old.length && Arrays.equals(old, from, to, now, from, to);
            changed += same ? 0 : 1;
        }
        return (double) changed / blocks;
    }

    private static ItemTableBuilder builder(String... names) {
        return new ItemTableBuilder(Arrays.stream(names).map(ItemId::new).toList(), Tables.TRAINING);
    }

    private static List<String> ids(ItemTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.item(row).value())
                .toList();
    }

    private static float weight(ItemTable table, String known, String candidate) {
        var row = table.newRow();
        table.load(Part.FEW, table.row(new ItemId(known)).orElseThrow(), row);
        return row.weightOf(table.row(new ItemId(candidate)).orElseThrow());
    }
}
