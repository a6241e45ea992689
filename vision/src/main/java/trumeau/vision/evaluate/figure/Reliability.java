package trumeau.vision.evaluate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How honest confidences are: photos in the order of their confidence, cut into ten bins of equal mass (as many photos
 * in each, give or take one), in each the mean confidence beside the share that is right.
 *
 * @param bins the least sure first; fewer than ten where there are fewer photos
 */
public record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param n photos in it
     * @param confidence their mean, 0..1
     * @param right the share of them that is right
     */
    public record Bin(int n, double confidence, double right) {}

    public static Reliability of(Answers answers) {
        var sorted = new ArrayList<>(answers.all());
        sorted.sort(Comparator.comparingDouble(Answer::confidence));
        var bins = new ArrayList<Bin>();
        for (var bin = 0; bin < BINS; bin++) {
            var from = (int) ((long) sorted.size() * bin / BINS);
            var to = (int) ((long) sorted.size() * (bin + 1) / BINS);
            if (from < to) {
                bins.add(bin(sorted.subList(from, to)));
            }
        }
        return new Reliability(bins);
    }

    private static Bin bin(List<Answer> answers) {
        var confidence =
                answers.stream().mapToDouble(Answer::confidence).average().orElseThrow();
        var right = answers.stream().filter(Answer::isRight).count();
        return new Bin(answers.size(), confidence, (double) right / answers.size());
    }

    /** Expected calibration error (Naeini et al. 2015, over bins of equal mass): the gaps' mean, weighted by photos. */
    public double error() {
        var n = 0;
        var gaps = 0.0;
        for (var bin : bins) {
            n += bin.n();
            gaps += bin.n() * Math.abs(bin.confidence() - bin.right());
        }
        return n == 0 ? 0 : gaps / n;
    }
}
