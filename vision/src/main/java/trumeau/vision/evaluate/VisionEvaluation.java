package trumeau.vision.evaluate;

import java.util.ArrayList;
import java.util.List;
import trumeau.vision.classify.Sighting;
import trumeau.vision.evaluate.Evaluation.Abstention;
import trumeau.vision.evaluate.figure.Answer;
import trumeau.vision.evaluate.figure.Answers;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.track.Garment.Certainty;

/** Measures a recogniser on labelled photos by the same path as the camera's. For one run. */
public final class VisionEvaluation {

    private final GarmentRecogniser recogniser;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();
    private int answered;
    private int answeredRight;

    public VisionEvaluation(GarmentRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Measures. Class names match without case; a kind that the model doesn't know is left out and counted.
     *
     * @throws IllegalArgumentException when the photos have no label that the model knows
     */
    public Evaluation evaluate(PhotoSet photos, Progress progress) {
        var choice = ForcedChoice.among(photos, recogniser);
        var skipped = PhotoRun.over(photos.photos(), progress, (photo, encoded) -> measure(photo, encoded, choice));
        var all = new Answers(choice.classes(), answers);
        return new Evaluation(
                all,
                recogniser.temperature(),
                new Abstention(share(answered, all.n()), share(answeredRight, answered)),
                Evaluation.Timing.of(millis),
                skipped);
    }

    private boolean measure(LabelledPhoto photo, byte[] encoded, ForcedChoice choice) {
        if (!choice.knows(photo.label())) {
            return false;
        }
        var start = System.nanoTime();
        var seen = recogniser.sight(encoded);
        var took = (System.nanoTime() - start) / 1e6;
        var answer = choice.answer(photo.label(), seen);
        answer.ifPresent(given -> {
            answers.add(given);
            millis.add(took);
            seen.ifPresent(sighting -> countFree(photo.label(), sighting));
        });
        return answer.isPresent();
    }

    /** What is taken for no garment gets no answer, though the forced choice counts it. */
    private void countFree(String label, Sighting seen) {
        if (recogniser.isGarment(seen) && recogniser.certaintyOf(seen.ranking()) == Certainty.RECOGNISED) {
            answered++;
            answeredRight += seen.best().category().equalsIgnoreCase(label) ? 1 : 0;
        }
    }

    private static double share(int part, int of) {
        return of == 0 ? 0 : (double) part / of;
    }
}
