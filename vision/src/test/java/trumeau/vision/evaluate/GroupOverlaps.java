package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a figure of photos is as good for each group of them, say photos with dark clothes. Groups are what an
 * operator wrote down for an audit of test photos; the product knows none. For one run.
 */
final class GroupOverlaps {

    /** A group of fewer photos says nothing. */
    static final int LEAST_PHOTOS = 8;

    private final Map<Integer, Map<String, String>> groups;
    private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
    private final List<Double> all = new ArrayList<>();

    /** Of the groups of each photo: question to answer, by number. */
    GroupOverlaps(Map<Integer, Map<String, String>> groups) {
        this.groups = groups;
    }

    /**
     * Reads a table: a photo's number, then a column for each question.
     *
     * @throws IllegalArgumentException when a line has more or fewer answers than there are questions
     */
    static Map<Integer, Map<String, String>> read(Path table) throws IOException {
        var lines = Files.readAllLines(table);
        var questions = lines.get(0).split(",", -1);
        var groups = new TreeMap<Integer, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var answers = line.split(",", -1);
            if (answers.length != questions.length) {
                throw new IllegalArgumentException(
                        "\"" + line + "\" has " + answers.length + " columns, not " + questions.length);
            }
            var given = new LinkedHashMap<String, String>();
            for (var i = 1; i < answers.length; i++) {
                given.put(questions[i], answers[i]);
            }
            groups.put(Integer.parseInt(answers[0]), given);
        }
        return groups;
    }

    /** Adds a photo's figure. */
    void add(int photo, double value) {
        var given = groups.get(photo);
        if (given == null) {
            throw new IllegalArgumentException("photo " + photo + " has no groups");
        }
        all.add(value);
        given.forEach((question, answer) -> values.computeIfAbsent(question, none -> new TreeMap<>())
                .computeIfAbsent(answer, none -> new ArrayList<>())
                .add(value));
    }

    double mean() {
        return mean(all);
    }

    /** How far the worst group that is large enough lies below the mean of all photos; 0 when none does. */
    double worstGap() {
        return values.values().stream()
                .flatMap(answers -> answers.values().stream())
                .filter(group -> group.size() >= LEAST_PHOTOS)
                .mapToDouble(group -> mean() - mean(group))
                .reduce(0, Math::max);
    }

    /**
     * A line for each group: its size, its mean and standard error, and how far it lies from the mean of all photos.
     */
    List<String> lines() {
        var lines = new ArrayList<String>();
        values.forEach((question, answers) -> answers.forEach((answer, group) -> lines.add(String.format(
                Locale.ROOT,
                "%s %s: n = %d, %.3f (+- %.3f), %+.1f points%s",
                question,
                answer,
                group.size(),
                mean(group),
                error(group),
                100 * (mean(group) - mean()),
                group.size() < LEAST_PHOTOS ? ", too few to say" : ""))));
        return lines;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(each -> each).average().orElseThrow();
    }

    private static double error(List<Double> values) {
        var mean = mean(values);
        var squares = values.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1) / values.size());
    }
}
