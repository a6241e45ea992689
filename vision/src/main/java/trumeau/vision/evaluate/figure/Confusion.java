package trumeau.vision.evaluate.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which class was taken for which. */
public final class Confusion {

    private final List<String> classes;
    private final int[][] counts;

    private Confusion(List<String> classes, int[][] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    public static Confusion of(Answers answers) {
        var size = answers.classes().size();
        var counts = new int[size][size];
        answers.all().forEach(answer -> counts[answer.truth()][answer.best()]++);
        return new Confusion(answers.classes(), counts);
    }

    /** The classes in the order of the numbers. */
    public List<String> classes() {
        return classes;
    }

    /** How many photos of class {@code truth} were said to be {@code said}. */
    public int count(int truth, int said) {
        return counts[truth][said];
    }

    /** How many photos of a class there are. */
    public int photos(int truth) {
        return IntStream.of(counts[truth]).sum();
    }

    /** The share of each class' photos that is right; classes without a photo have none. */
    public Map<String, Double> recall() {
        var recall = new LinkedHashMap<String, Double>();
        for (var truth = 0; truth < counts.length; truth++) {
            if (photos(truth) > 0) {
                recall.put(classes.get(truth), (double) counts[truth][truth] / photos(truth));
            }
        }
        return Collections.unmodifiableMap(recall);
    }
}
