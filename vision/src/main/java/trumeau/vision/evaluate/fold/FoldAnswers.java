package trumeau.vision.evaluate.fold;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import trumeau.vision.evaluate.figure.Answers;
import trumeau.vision.evaluate.figure.TemperatureFit;

/**
 * The answers of one cross-validation: each photo once, each photographer in one fold.
 *
 * @param classes in the order of the logits
 */
public record FoldAnswers(List<String> classes, List<FoldAnswer> all) {

    public FoldAnswers {
        classes = List.copyOf(classes);
        all = List.copyOf(all);
    }

    /** The numbers of the folds, sorted. */
    public List<Integer> folds() {
        var folds = new TreeSet<Integer>();
        all.forEach(answer -> folds.add(answer.fold()));
        return List.copyOf(folds);
    }

    /** All answers together. */
    public Answers pooled() {
        return where(answer -> true);
    }

    /** The answers in one fold. */
    public Answers in(int fold) {
        return where(answer -> answer.fold() == fold);
    }

    /** The temperature fitted on all folds but this one; its own photos have no say in it. */
    public double temperatureFor(int fold) {
        return TemperatureFit.of(where(answer -> answer.fold() != fold));
    }

    /** All answers, each fold's at the temperature of the others; in the order of the folds. */
    public Answers crossFitted() {
        var fitted = folds().stream()
                .flatMap(fold -> in(fold).at(temperatureFor(fold)).all().stream())
                .toList();
        return new Answers(classes, fitted);
    }

    private Answers where(Predicate<FoldAnswer> wanted) {
        return new Answers(
                classes, all.stream().filter(wanted).map(FoldAnswer::answer).toList());
    }
}
