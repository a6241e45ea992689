package trumeau.vision.evaluate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How right the answers are when only the surest are given: precision against coverage, the share of photos answered.
 * Answers of equal confidence count by their mean, so that their order says nothing.
 */
public final class Coverage {

    private final List<Answer> surestFirst;

    private Coverage(List<Answer> surestFirst) {
        this.surestFirst = surestFirst;
    }

    public static Coverage of(Answers answers) {
        var sorted = new ArrayList<>(answers.all());
        sorted.sort(Comparator.comparingDouble(Answer::confidence).reversed());
        return new Coverage(List.copyOf(sorted));
    }

    /**
     * The share that is right of the surest answers that make up this share of all, rounded up to a whole photo; 0 of
     * none.
     */
    public double precisionAt(double coverage) {
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage must be above 0, up to 1, not " + coverage);
        }
        // a hair less, or 0.55 of 100 would be 55.00000000000001 and ask for 56
        var wanted = (int) Math.ceil(coverage * surestFirst.size() - 1e-9);
        return wanted == 0 ? 0 : right()[wanted] / wanted;
    }

    /** The largest coverage at which at least this share is right; 0 where there is none. */
    public double coverageAt(double precision) {
        var right = right();
        for (var given = surestFirst.size(); given > 0; given--) {
            if (right[given] / given >= precision) {
                return (double) given / surestFirst.size();
            }
        }
        return 0;
    }

    /** How many of the first so many are right. */
    private double[] right() {
        var right = new double[surestFirst.size() + 1];
        for (var from = 0; from < surestFirst.size(); ) {
            var to = endOfEquals(from);
            var hits = surestFirst.subList(from, to).stream()
                    .filter(Answer::isRight)
                    .count();
            for (var i = from; i < to; i++) {
                right[i + 1] = right[from] + (double) hits * (i + 1 - from) / (to - from);
            }
            from = to;
        }
        return right;
    }

    private int endOfEquals(int from) {
        var confidence = surestFirst.get(from).confidence();
        var to = from + 1;
        while (to < surestFirst.size() && surestFirst.get(to).confidence() == confidence) {
            to++;
        }
        return to;
    }
}
