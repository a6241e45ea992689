package trumeau.recommender.profile.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good segments are, on visits that nothing was fitted on.
 *
 * @param silhouettes by number of segments that was tried and left enough visits in each; -1..1
 * @param stages what a guess is worth after so many items
 */
public record SegmentReport(Map<Integer, Double> silhouettes, List<AfterItems> stages) {

    public SegmentReport {
        silhouettes = Map.copyOf(silhouettes);
        stages = List.copyOf(stages);
    }

    /**
     * Guesses after so many different items, compared with where the whole visit belongs; only visits with more items
     * count, since the others are over.
     *
     * @param visits how many
     * @param accuracy share right when each is guessed; NaN without visits, as all below
     * @param majority the control: share right when always the largest segment is named
     * @param nearest the second control: share right by the nearest centroid, without a classifier
     * @param calibrationError expected calibration error over ten bins of equal mass
     * @param coverage share that is sure enough to be named
     * @param precision share right among these; NaN when none is named
     */
    public record AfterItems(
            int items,
            int visits,
            double accuracy,
            double majority,
            double nearest,
            double calibrationError,
            double coverage,
            double precision) {}

    /** By number of segments, in order. */
    public Map<Integer, Double> silhouettesInOrder() {
        return new TreeMap<>(silhouettes);
    }
}
