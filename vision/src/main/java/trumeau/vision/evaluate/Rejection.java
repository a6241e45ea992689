package trumeau.vision.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.PhotoSet;

/** Whether what is no garment is refused, and how many garments are lost at the same threshold. */
public final class Rejection {

    private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final Function<byte[], Optional<Sighting>> recogniser;
    private final Garmentness garmentness;

    /**
     * Of a model.
     *
     * @param recogniser from an encoded photo to what is seen in it; what sees nothing refuses
     */
    public Rejection(Function<byte[], Optional<Sighting>> recogniser, Garmentness garmentness) {
        this.recogniser = recogniser;
        this.garmentness = garmentness;
    }

    /**
     * What was refused.
     *
     * @param others pictures without a garment
     * @param garments photos of garments
     * @param own at the model's threshold
     * @param table at nine even steps
     * @param skipped pictures of either side that could not be read
     */
    public record Refused(int others, int garments, Row own, List<Row> table, int skipped) {

        public Refused {
            table = List.copyOf(table);
        }
    }

    /**
     * At one threshold.
     *
     * @param refused share of the pictures without a garment that is refused
     * @param lost share of the garments that is refused too
     */
    public record Row(double threshold, double refused, double lost) {}

    /**
     * Measures.
     *
     * @throws IllegalArgumentException when no picture of one side could be read
     */
    public Refused measure(PhotoSet garments, PhotoSet others, Progress progress) {
        var all = garments.photos().size() + others.photos().size();
        var ofGarments = new ArrayList<Double>();
        var skipped = look(garments, ofGarments, (done, of) -> progress.done(done, all));
        var ofOthers = new ArrayList<Double>();
        skipped += look(
                others, ofOthers, (done, of) -> progress.done(garments.photos().size() + done, all));
        if (ofGarments.isEmpty() || ofOthers.isEmpty()) {
            throw new IllegalArgumentException("of the pictures without a garment or of the garments none can be read");
        }
        return new Refused(
                ofOthers.size(),
                ofGarments.size(),
                row(garmentness.threshold(), ofGarments, ofOthers),
                Arrays.stream(THRESHOLDS)
                        .mapToObj(threshold -> row(threshold, ofGarments, ofOthers))
                        .toList(),
                skipped);
    }

    private int look(PhotoSet photos, List<Double> into, Progress progress) {
        return PhotoRun.over(photos.photos(), progress, (photo, encoded) -> {
            into.add(recogniser.apply(encoded).map(garmentness::of).orElse(0.0));
            return true;
        });
    }

    private static Row row(double threshold, List<Double> ofGarments, List<Double> ofOthers) {
        return new Row(threshold, below(threshold, ofOthers), below(threshold, ofGarments));
    }

    private static double below(double threshold, List<Double> values) {
        var low = values.stream().mapToDouble(Double::doubleValue).filter(value -> value < threshold);
        return (double) low.count() / values.size();
    }
}
