package trumeau.recommender.topn;

import java.util.Arrays;
import java.util.BitSet;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.serve.ContentScore;
import trumeau.recommender.serve.RankedRows;
import trumeau.recommender.serve.SessionScorer;

/**
 * Ranks as a device does, by the very scorer that it answers with, so that what is measured is what is served: weights
 * in bytes, 100 a row. Only the first {@value #RANKED} are told apart.
 */
public final class TableModel implements TopNModel {

    private static final int RANKED = 256;
    private static final BitSet NONE_EXCLUDED = new BitSet();

    private final TasteMatrix tastes;
    private final ItemTable table;
    private final int[] placeOf;
    private final int[] rowAt;
    private final ThreadLocal<Answering> answering;

    private TableModel(TasteMatrix tastes, ItemTable table) {
        this.tastes = tastes;
        this.table = table;
        this.placeOf = new int[tastes.items()];
        this.rowAt = new int[table.size()];
        Arrays.fill(rowAt, -1);
        for (var row = 0; row < placeOf.length; row++) {
            placeOf[row] = table.row(tastes.item(row)).orElseThrow();
            rowAt[placeOf[row]] = row;
        }
        this.answering = ThreadLocal.withInitial(() -> new Answering(table));
    }

    /** What one thread answers with. */
    private static final class Answering {
        private final SessionScorer scorer;
        private final RankedRows found = new RankedRows(RANKED);

        Answering(ItemTable table) {
            this.scorer = new SessionScorer(table, ContentScore.NONE, RANKED);
        }
    }

    /**
     * Ranks by a table.
     *
     * @param tastes whose rows are ranked; the table knows all its items
     */
    public static TableModel of(TasteMatrix tastes, ItemTable table) {
        return new TableModel(tastes, table);
    }

    public ItemTable table() {
        return table;
    }

    @Override
    public int items() {
        return tastes.items();
    }

    @Override
    public void score(int[] known, float[] scores) {
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        var mine = answering.get();
        var rows = Arrays.stream(known).map(row -> placeOf[row]).toArray();
        mine.scorer.best(rows, rows.length, NONE_EXCLUDED, mine.found);
        for (var place = 0; place < mine.found.size(); place++) {
            var row = rowAt[mine.found.row(place)];
            if (row >= 0) {
                scores[row] = mine.found.score(place);
            }
        }
    }
}
