package trumeau.vision.evaluate.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import trumeau.vision.evaluate.figure.McNemar;
import trumeau.vision.evaluate.figure.PairedBootstrap;

/**
 * Two cross-validations on the same photos.
 *
 * @param top1 of the first
 * @param otherTop1 of the second
 * @param discordant the photos that only one gets right
 * @param drawn the difference, drawn over photographers
 */
public record FoldComparison(double top1, double otherTop1, McNemar discordant, PairedBootstrap drawn) {

    private static final int NAMED = 3;

    /**
     * Compares.
     *
     * @throws IllegalArgumentException when the classes, the photos, a truth or a photographer differ, with what
     */
    public static FoldComparison of(FoldAnswers one, FoldAnswers other) {
        if (!one.classes().equals(other.classes())) {
            throw new IllegalArgumentException("the classes differ, " + one.classes() + " and " + other.classes()
                    + "; compare answers among the same classes in the same order");
        }
        samePhotos(one, other);
        var onlyOne = 0;
        var onlyOther = 0;
        var groups = new LinkedHashMap<String, List<Integer>>();
        var first = sorted(one);
        var second = sorted(other);
        for (var i = 0; i < first.size(); i++) {
            var answer = first.get(i);
            var that = second.get(i);
            sameTruth(one.classes(), answer, that);
            var surplus = right(answer) - right(that);
            onlyOne += surplus > 0 ? 1 : 0;
            onlyOther += surplus < 0 ? 1 : 0;
            groups.computeIfAbsent(answer.photographer(), name -> new ArrayList<>())
                    .add(surplus);
        }
        return new FoldComparison(
                one.pooled().top(1),
                other.pooled().top(1),
                new McNemar(onlyOne, onlyOther),
                PairedBootstrap.of(groups(groups)));
    }

    /** By photo, so that the order of the lines in a file says nothing. */
    private static List<FoldAnswer> sorted(FoldAnswers answers) {
        return answers.all().stream()
                .sorted(Comparator.comparing(FoldAnswer::image))
                .toList();
    }

    private static int right(FoldAnswer answer) {
        return answer.answer().isRight() ? 1 : 0;
    }

    private static List<PairedBootstrap.Group> groups(Map<String, List<Integer>> surplus) {
        return surplus.values().stream()
                .map(photos -> new PairedBootstrap.Group(
                        photos.size(),
                        photos.stream().mapToInt(Integer::intValue).sum()))
                .toList();
    }

    private static void samePhotos(FoldAnswers one, FoldAnswers other) {
        var onlyOne = images(one);
        onlyOne.removeAll(images(other));
        var onlyOther = images(other);
        onlyOther.removeAll(images(one));
        if (!onlyOne.isEmpty() || !onlyOther.isEmpty()) {
            throw new IllegalArgumentException("the photos differ: " + onlyOne.size() + " are only in the first "
                    + some(onlyOne) + ", " + onlyOther.size() + " only in the second " + some(onlyOther)
                    + "; compare answers to the same photos");
        }
    }

    private static TreeSet<String> images(FoldAnswers answers) {
        return answers.all().stream().map(FoldAnswer::image).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String some(TreeSet<String> images) {
        return images.stream()
                .limit(NAMED)
                .collect(Collectors.joining(", ", "(", images.size() > NAMED ? ", ...)" : ")"));
    }

    private static void sameTruth(List<String> classes, FoldAnswer one, FoldAnswer other) {
        if (one.answer().truth() != other.answer().truth()) {
            throw new IllegalArgumentException("photo " + one.image() + " is "
                    + classes.get(one.answer().truth()) + " in the first and "
                    + classes.get(other.answer().truth()) + " in the second; use the same labels for both");
        }
        if (!one.photographer().equals(other.photographer())) {
            throw new IllegalArgumentException("photo " + one.image() + " is by " + one.photographer()
                    + " in the first and by " + other.photographer() + " in the second; use the same table for both");
        }
    }
}
