package trumeau.vision.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import trumeau.vision.VisionException;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;

/** Measures a recogniser on labelled photos by the same path as the camera's. One photo at a time. */
public final class VisionEvaluation {

    private static final System.Logger LOG = System.getLogger(VisionEvaluation.class.getName());

    private final GarmentRecogniser recogniser;

    public VisionEvaluation(GarmentRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Measures. Class names match without case; a kind that the model doesn't know is left out and counted.
     *
     * @throws IllegalArgumentException when the photos have no label that the model knows
     */
    public Evaluation evaluate(PhotoSet photos, Progress progress) {
        var known = known(photos);
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no class of the photos " + photos.labels() + " is known to model "
                    + recogniser.name() + ", which knows " + recogniser.categories());
        }
        var score = new Score(known);
        var done = 0;
        for (var photo : photos.photos()) {
            if (known.contains(photo.label())) {
                measure(photo, score);
            } else {
                score.skip();
            }
            progress.done(++done, photos.photos().size());
        }
        return score.evaluation();
    }

    private Set<String> known(PhotoSet photos) {
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(photos.labels());
        var categories = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        categories.addAll(recogniser.categories());
        known.retainAll(categories);
        return known;
    }

    private void measure(LabelledPhoto photo, Score score) {
        try {
            var bytes = Files.readAllBytes(photo.file());
            var start = System.nanoTime();
            Optional<Sighting> sighting = recogniser.recognise(bytes);
            var millis = (System.nanoTime() - start) / 1e6;
            List<Guess> ranking = sighting.map(Sighting::ranking).orElse(List.of());
            if (ranking.isEmpty()) {
                score.skip();
            } else {
                score.add(photo.label(), ranking, new Score.Answer(recogniser.certaintyOf(ranking), millis));
            }
        } catch (IOException | VisionException e) {
            LOG.log(System.Logger.Level.WARNING, "photo {0} is left out: {1}", photo.file(), e.getMessage());
            score.skip();
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        void done(int photos, int of);
    }
}
