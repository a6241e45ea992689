package trumeau.vision.djl.train;

import java.util.List;
import java.util.Map;
import trumeau.vision.classify.ConfidenceFit;
import trumeau.vision.classify.ConfidenceFit.Claim;
import trumeau.vision.classify.ModelCard.Thresholds;

/**
 * What was measured on validation photos, and what was chosen there.
 *
 * @param claims the first guess of each photo, after the temperature
 * @param plainError calibration error at temperature 1
 * @param sameItem of views of half of the photos, whose photo is on the shelf, and of the other half, whose isn't
 * @param accepted share of the photos that pass for a garment; 1 when the net doesn't say
 * @param recall right and all, by kind
 */
public record TrainingFigures(
        double temperature,
        Thresholds thresholds,
        List<Claim> claims,
        double plainError,
        List<Claim> sameItem,
        double accepted,
        Map<String, int[]> recall) {

    public TrainingFigures {
        claims = List.copyOf(claims);
        sameItem = List.copyOf(sameItem);
        recall = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(recall));
    }

    /** Share of first guesses that are right. */
    public double top1() {
        return ConfidenceFit.right(claims);
    }

    /** The first guesses that are sure enough to be said. */
    public List<Claim> said() {
        return ConfidenceFit.from(thresholds.abstain(), claims);
    }
}
