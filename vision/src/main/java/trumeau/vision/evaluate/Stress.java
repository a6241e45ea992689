package trumeau.vision.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.vision.evaluate.figure.Answer;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.opencv.Disturbance;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Each photo again, disturbed in each way at each step. Chance is seeded by the photo's name. For one run. */
public final class Stress {

    private final GarmentRecogniser recogniser;
    private final Map<Disturbance, int[]> right = new LinkedHashMap<>();
    private int photos;
    private int undisturbed;

    public Stress(GarmentRecogniser recogniser) {
        this.recogniser = recogniser;
        for (var disturbance : Disturbance.values()) {
            right.put(disturbance, new int[disturbance.steps().size()]);
        }
    }

    /**
     * What is still right; the choice is forced among the kinds that are present.
     *
     * @param n photos, the same in every figure
     * @param undisturbed top-1 of the photos as they are
     */
    public record Table(int n, double undisturbed, List<Row> rows, int skipped) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One disturbance.
     *
     * @param top1 one for each of its steps
     */
    public record Row(Disturbance disturbance, List<Double> top1) {

        public Row {
            top1 = List.copyOf(top1);
        }
    }

    /**
     * Measures.
     *
     * @throws IllegalArgumentException when the photos have no label that the model knows
     */
    public Table measure(PhotoSet set, Progress progress) {
        var choice = ForcedChoice.among(set, recogniser);
        var skipped = PhotoRun.over(set.photos(), progress, (photo, encoded) -> measure(photo, encoded, choice));
        var rows = new ArrayList<Row>();
        right.forEach((disturbance, counts) -> {
            var shares = new ArrayList<Double>();
            for (var count : counts) {
                shares.add(share(count));
            }
            rows.add(new Row(disturbance, shares));
        });
        return new Table(photos, share(undisturbed), rows, skipped);
    }

    private boolean measure(LabelledPhoto photo, byte[] encoded, ForcedChoice choice) {
        var plain = choice.answer(photo.label(), recogniser.sight(encoded));
        if (plain.isEmpty()) {
            return false;
        }
        photos++;
        undisturbed += plain.get().isRight() ? 1 : 0;
        var seed = photo.file().getFileName().toString().hashCode();
        right.forEach((disturbance, counts) -> {
            for (var step = 0; step < counts.length; step++) {
                var changed = disturbance.apply(encoded, disturbance.steps().get(step), seed);
                var answer = choice.answer(photo.label(), recogniser.sight(changed));
                counts[step] += answer.filter(Answer::isRight).isPresent() ? 1 : 0;
            }
        });
        return true;
    }

    private double share(int count) {
        return photos == 0 ? 0 : (double) count / photos;
    }
}
