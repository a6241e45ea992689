package trumeau.recommender.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;

/** The baseline: what one writes first. Rows of floats in a map, sums in a map, all sorted, the best taken. */
public final class HashMapScorer {

    private final Map<Integer, Row> rows = new HashMap<>();

    /** Copies the rows of the part for few known items. */
    public HashMapScorer(ItemTable table) {
        var row = table.newRow();
        for (var known = 0; known < table.size(); known++) {
            table.load(Part.FEW, known, row);
            var candidates = new int[row.size()];
            var weights = new float[row.size()];
            for (var entry = 0; entry < row.size(); entry++) {
                candidates[entry] = row.neighbour(entry);
                weights[entry] = row.step() * row.steps(entry);
            }
            rows.put(known, new Row(candidates, weights));
        }
    }

    /** The best candidates, the best first. */
    public List<Map.Entry<Integer, Float>> best(int[] known, int most) {
        var sums = new HashMap<Integer, Float>();
        var seen = new HashSet<Integer>();
        for (var item : known) {
            seen.add(item);
            var row = rows.get(item);
            if (row != null) {
                for (var i = 0; i < row.candidates.length; i++) {
                    sums.merge(row.candidates[i], row.weights[i], Float::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> !seen.contains(sum.getKey()))
                .sorted(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
    }

    private static final class Row {

        private final int[] candidates;
        private final float[] weights;

        Row(int[] candidates, float[] weights) {
            this.candidates = candidates;
            this.weights = weights;
        }
    }
}
