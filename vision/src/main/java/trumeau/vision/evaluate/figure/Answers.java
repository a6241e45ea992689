package trumeau.vision.evaluate.figure;

import java.util.List;

/**
 * Answers to several photos, among the same classes.
 *
 * @param classes the names, in the order of the logits
 */
public record Answers(List<String> classes, List<Answer> all) {

    public Answers {
        classes = List.copyOf(classes);
        all = List.copyOf(all);
        for (var answer : all) {
            if (answer.classes() != classes.size()) {
                throw new IllegalArgumentException(
                        answer.classes() + " logits for the " + classes.size() + " classes " + classes);
            }
        }
    }

    /** How many there are. */
    public int n() {
        return all.size();
    }

    /** The share whose right class is among the first so many; 0 of none. */
    public double top(int guesses) {
        return all.stream()
                .mapToInt(answer -> answer.isAmongFirst(guesses) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Mean negative log likelihood of the truth, in nats; 0 of none. */
    public double negativeLogLikelihood() {
        return all.stream().mapToDouble(Answer::logLoss).average().orElse(0);
    }

    /** The same answers at another temperature. */
    public Answers at(double temperature) {
        return new Answers(
                classes, all.stream().map(answer -> answer.at(temperature)).toList());
    }
}
