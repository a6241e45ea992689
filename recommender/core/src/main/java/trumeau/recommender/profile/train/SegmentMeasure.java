package trumeau.recommender.profile.train;

import java.util.List;
import java.util.function.Predicate;
import trumeau.recommender.profile.segment.Segment;
import trumeau.recommender.profile.segment.Segments;
import trumeau.recommender.profile.segment.Stage;

/** Counts how often guesses are right, beside two controls. */
final class SegmentMeasure {

    private SegmentMeasure() {}

    static List<SegmentReport.AfterItems> of(VisitVectors vectors, Segments model, List<TrainingVisit> visits) {
        return model.stages().stream()
                .map(stage -> of(model, stage, guesses(vectors, model, visits, stage.fromItems())))
                .toList();
    }

    /** Of the visits that go on after so many items. */
    static List<Guess> guesses(VisitVectors vectors, Segments model, List<TrainingVisit> visits, int items) {
        return visits.stream()
                .filter(visit -> visit.behaviour().items().size() > items)
                .map(visit -> vectors.guess(model, visit, items))
                .toList();
    }

    private static SegmentReport.AfterItems of(Segments model, Stage stage, List<Guess> guesses) {
        var largest = largest(model);
        var named = guesses.stream()
                .filter(guess -> stage.threshold().isPresent()
                        && guess.confidence(stage.temperature())
                                >= stage.threshold().getAsDouble())
                .toList();
        return new SegmentReport.AfterItems(
                stage.fromItems(),
                guesses.size(),
                share(guesses, Guess::right),
                share(guesses, guess -> guess.truth() == largest),
                share(guesses, guess -> guess.nearest() == guess.truth()),
                Calibration.error(guesses, stage.temperature()),
                guesses.isEmpty() ? Double.NaN : (double) named.size() / guesses.size(),
                share(named, Guess::right));
    }

    private static int largest(Segments model) {
        return model.all().stream()
                .reduce((left, right) -> right.share() > left.share() ? right : left)
                .map(Segment::number)
                .orElse(0);
    }

    private static double share(List<Guess> guesses, Predicate<Guess> which) {
        return guesses.isEmpty()
                ? Double.NaN
                : (double) guesses.stream().filter(which).count() / guesses.size();
    }
}
