package trumeau.vision.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The one rule that says whether a look is a taught thing. Immutable; any thread. */
final class Contest {

    static final int NO_ROW = -1;

    private final Neighbours neighbours;
    private final Strictness strictness;

    Contest(Neighbours neighbours, Strictness strictness) {
        this.neighbours = Objects.requireNonNull(neighbours, "neighbours");
        this.strictness = Objects.requireNonNull(strictness, "strictness");
    }

    Mark mark(Topic topic, List<float[]> views) {
        return new Mark(topic, views, strictness);
    }

    /**
     * Whether the look is what the mark stands for.
     *
     * @param rivals other marks
     * @param self the row of the catalogue that the look itself is, or {@link #NO_ROW}
     */
    boolean wins(Mark mark, float[] look, List<Mark> rivals, int self) {
        var likeness = mark.likeness(look);
        if (!(likeness >= mark.threshold())) {
            return false;
        }
        var most = likeness - strictness.margin();
        return rivals.stream()
                        .filter(rival -> !rival.topic().agreesWith(mark.topic()))
                        .allMatch(rival -> rival.likeness(look) <= most)
                && nearestNeighbour(mark.topic(), look, self) <= most;
    }

    /** What a lesson does: each of its views against the others, and each other item of the catalogue against it. */
    Trial tryOut(Topic topic, List<float[]> views, List<Mark> rivals) {
        var recognised = 0;
        for (var left = 0; left < views.size(); left++) {
            var others = mark(topic, Prototypes.without(views, left));
            recognised += wins(others, views.get(left), rivals, NO_ROW) ? 1 : 0;
        }
        var mark = mark(topic, views);
        var others = 0;
        var confused = new ArrayList<String>();
        for (var row = 0; row < neighbours.rows(); row++) {
            if (!topic.covers(neighbours.item(row), neighbours.category(row))) {
                others++;
                if (wins(mark, neighbours.look(row), rivals, row)) {
                    confused.add(neighbours.item(row));
                }
            }
        }
        var named = confused.stream().distinct().limit(Trial.NAMED).toList();
        return new Trial(views.size(), recognised, others, confused.size(), named);
    }

    /** The cosine of the nearest row that is neither what is taught nor of the item that the look itself shows. */
    private double nearestNeighbour(Topic topic, float[] look, int self) {
        var similarities = neighbours.similarities(look);
        var own = self == NO_ROW ? "" : neighbours.item(self);
        var nearest = -1.0;
        for (var row = 0; row < similarities.length; row++) {
            var item = neighbours.item(row);
            if (similarities[row] > nearest && !item.equals(own) && !topic.covers(item, neighbours.category(row))) {
                nearest = similarities[row];
            }
        }
        return nearest;
    }
}
