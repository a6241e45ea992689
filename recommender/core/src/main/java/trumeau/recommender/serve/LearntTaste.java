package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import trumeau.recommender.model.ItemTable;

/**
 * What an item table says to the items of a visit, for the items that a store has. What takes memory is lent from one
 * answer to the next. Any thread.
 */
final class LearntTaste {

    /** So many are asked for before it is known which of them may be shown. */
    private static final int ASKED = 128;

    private final ItemTable table;
    private final Shelf shelf;
    private final int[] rowOf;
    private final int[] positionOf;
    private final BitSet notHere = new BitSet();
    private final BitSet inStock = new BitSet();
    private final Queue<Desk> idle = new ConcurrentLinkedQueue<>();

    LearntTaste(ItemTable table, Shelf shelf) {
        this.table = table;
        this.shelf = shelf;
        this.rowOf = new int[shelf.size()];
        this.positionOf = new int[table.size()];
        Arrays.fill(positionOf, Shelf.NOWHERE);
        for (var position = 0; position < rowOf.length; position++) {
            rowOf[position] = table.row(shelf.item(position).id()).orElse(Shelf.NOWHERE);
            if (rowOf[position] != Shelf.NOWHERE) {
                positionOf[rowOf[position]] = position;
                inStock.set(rowOf[position], shelf.inStock(position));
            }
        }
        for (var row = 0; row < positionOf.length; row++) {
            notHere.set(row, positionOf[row] == Shelf.NOWHERE);
        }
    }

    /** What one answer works with. */
    private static final class Desk {
        private final SessionScorer scorer;
        private final RankedRows found = new RankedRows(ASKED);
        private final BitSet excluded = new BitSet();

        Desk(ItemTable table) {
            this.scorer = new SessionScorer(table, ContentScore.NONE, ASKED);
        }
    }

    /** Whether the table knows one of these items. */
    boolean knows(List<Integer> positions) {
        return positions.stream().anyMatch(position -> rowOf[position] != Shelf.NOWHERE);
    }

    /**
     * The best {@code most} items that are taken where these are, what is in stock first; never one of these.
     *
     * @param known positions, any that the table doesn't know is passed over
     */
    List<Weighed> best(List<Integer> known, IntPredicate shown, int most) {
        var desk = idle.poll();
        var mine = desk == null ? new Desk(table) : desk;
        var rows = known.stream().mapToInt(position -> rowOf[position]).toArray();
        var found = new ArrayList<Weighed>();
        for (var stocked : new boolean[] {true, false}) {
            mine.excluded.clear();
            mine.excluded.or(inStock);
            if (stocked) {
                mine.excluded.flip(0, table.size());
            }
            mine.excluded.or(notHere);
            take(mine, rows, shown, most, found);
        }
        idle.add(mine);
        return found;
    }

    /** Asks for the best of all, and only when too few of those may be shown, what may be shown of all. */
    private void take(Desk desk, int[] rows, IntPredicate shown, int most, List<Weighed> found) {
        desk.scorer.best(rows, rows.length, desk.excluded, desk.found);
        if (desk.found.size() == ASKED && passing(desk.found, shown) < most - found.size()) {
            for (var row = desk.excluded.nextClearBit(0);
                    row < table.size();
                    row = desk.excluded.nextClearBit(row + 1)) {
                desk.excluded.set(row, !shown.test(positionOf[row]));
            }
            desk.scorer.best(rows, rows.length, desk.excluded, desk.found);
        }
        var highest = desk.found.size() == 0 ? 0 : desk.found.score(0);
        for (var place = 0; place < desk.found.size() && found.size() < most; place++) {
            if (isTaken(desk.found, place) && shown.test(positionOf[desk.found.row(place)])) {
                found.add(weighed(desk.found, place, 1 / highest));
            }
        }
    }

    private int passing(RankedRows ranked, IntPredicate shown) {
        var passing = 0;
        for (var place = 0; place < ranked.size(); place++) {
            passing += isTaken(ranked, place) && shown.test(positionOf[ranked.row(place)]) ? 1 : 0;
        }
        return passing;
    }

    /** What is only popular is told as such, and elsewhere. */
    private static boolean isTaken(RankedRows ranked, int place) {
        return ranked.source(place) == RankedRows.Source.TAKEN_WITH && ranked.because(place) != RankedRows.NOBODY;
    }

    private Weighed weighed(RankedRows ranked, int place, float factor) {
        var position = positionOf[ranked.row(place)];
        var anchor = positionOf[ranked.because(place)];
        var told = Math.min(ranked.share(place), ranked.score(place));
        return new Weighed(shelf.item(position))
                .add(reason(anchor, position), factor * told)
                .addUnspoken(factor * (ranked.score(place) - told));
    }

    /** With how many took both, where enough did for that to be told. */
    private Reason reason(int anchor, int position) {
        var id = shelf.item(anchor).id();
        var both = shelf.shoppersOfBoth(anchor, position);
        return both > 0 ? new Reason.AlsoTook(id, both) : new Reason.Because(id);
    }
}
