package trumeau.recommender.topn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was learnt of items that lie beside each other, on one machine of perhaps many. Immutable. */
public final class LearntBlock implements Serializable {

    private static final long serialVersionUID = 1;

    private final int from;
    private final ArrayList<SparseRow> counted;
    private final ArrayList<RowEase.Solved> solved;
    private final ArrayList<SparseRow> explained;

    /**
     * Puts a block together; of each kind one for each item.
     *
     * @param from its first item
     * @param counted what a known item says by counting
     * @param solved what it says under strong dropout, not yet divided
     * @param explained what others say of it under little dropout
     */
    LearntBlock(int from, List<SparseRow> counted, List<RowEase.Solved> solved, List<SparseRow> explained) {
        this.from = from;
        this.counted = new ArrayList<>(counted);
        this.solved = new ArrayList<>(solved);
        this.explained = new ArrayList<>(explained);
    }

    int from() {
        return from;
    }

    int size() {
        return counted.size();
    }

    SparseRow counted(int place) {
        return counted.get(place);
    }

    RowEase.Solved solved(int place) {
        return solved.get(place);
    }

    SparseRow explained(int place) {
        return explained.get(place);
    }
}
