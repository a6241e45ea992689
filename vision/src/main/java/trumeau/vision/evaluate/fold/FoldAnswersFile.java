package trumeau.vision.evaluate.fold;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import trumeau.vision.evaluate.figure.Answer;

/**
 * Reads cross-validated answers: a first line {@code image,fold,photographer,truth,} and the class names, then a line a
 * photo with a logit for each class. Strict: a file that is wrong anywhere is refused whole.
 */
public final class FoldAnswersFile {

    private static final List<String> FIRST = List.of("image", "fold", "photographer", "truth");
    private static final String FORMAT = "image,fold,photographer,truth, and two class names or more";

    private final Path file;
    private final List<String> classes;
    private final List<FoldAnswer> answers = new ArrayList<>();
    private final Map<String, Integer> lineOfImage = new HashMap<>();
    private final Map<String, Integer> foldOfPhotographer = new HashMap<>();
    private int line = 1;

    private FoldAnswersFile(Path file, String header) {
        this.file = file;
        var columns = cells(header);
        if (columns.size() < FIRST.size() + 2
                || !columns.subList(0, FIRST.size()).equals(FIRST)) {
            throw wrong("the first line must be " + FORMAT + ", not \"" + header + "\"");
        }
        this.classes = columns.subList(FIRST.size(), columns.size());
        if (classes.stream().anyMatch(String::isEmpty) || new HashSet<>(classes).size() < classes.size()) {
            throw wrong("the class names must differ and may not be empty: " + classes);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with file, line and what to do
     * @throws IOException when it can't be read
     */
    public static FoldAnswers read(Path file) throws IOException {
        var lines = lines(file);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("answers " + file + " is empty; a first line " + FORMAT + " is needed");
        }
        var reader = new FoldAnswersFile(file, lines.get(0));
        lines.stream().skip(1).forEach(reader::add);
        var answers = new FoldAnswers(reader.classes, reader.answers);
        if (answers.folds().size() < 2) {
            throw new IllegalArgumentException(
                    "answers " + file + " holds " + answers.folds().size()
                            + " folds; at least two are needed: write the answers of all folds into one file");
        }
        return answers;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("answers " + file + " must be text in UTF-8; write it anew", e);
        }
    }

    private void add(String text) {
        line++;
        if (text.isBlank()) {
            return;
        }
        var cells = cells(text);
        if (cells.size() != FIRST.size() + classes.size()) {
            throw wrong(cells.size() + " fields where the first line has " + (FIRST.size() + classes.size())
                    + "; write one logit for each class");
        }
        var image = image(cells.get(0));
        var fold = fold(cells.get(1));
        answers.add(new FoldAnswer(image, fold, photographer(cells.get(2), fold), answer(cells)));
    }

    private String image(String image) {
        if (image.isEmpty()) {
            throw wrong("the photo has no name; name it in the first field");
        }
        var before = lineOfImage.putIfAbsent(image, line);
        if (before != null) {
            throw wrong("photo " + image + " is in line " + before + " already; leave one of them away");
        }
        return image;
    }

    private int fold(String fold) {
        try {
            return Integer.parseInt(fold);
        } catch (NumberFormatException e) {
            throw wrong("fold \"" + fold + "\" is no whole number; write 0, 1, ...");
        }
    }

    private String photographer(String photographer, int fold) {
        if (photographer.isEmpty()) {
            throw wrong("the photo has no photographer; without one the folds can't be told apart");
        }
        var before = foldOfPhotographer.putIfAbsent(photographer, fold);
        if (before != null && before != fold) {
            throw wrong("photographer " + photographer + " is in fold " + fold + " and in fold " + before
                    + "; the net has seen this photographer's things: make the folds by photographer and train again");
        }
        return photographer;
    }

    private Answer answer(List<String> cells) {
        var truth = classes.indexOf(cells.get(FIRST.size() - 1));
        if (truth < 0) {
            throw wrong("class \"" + cells.get(FIRST.size() - 1) + "\" is none of " + classes
                    + "; write one of these, or leave the photo away");
        }
        var logits = new double[classes.size()];
        for (var i = 0; i < logits.length; i++) {
            logits[i] = logit(cells.get(FIRST.size() + i), classes.get(i));
        }
        return new Answer(truth, logits);
    }

    private double logit(String text, String name) {
        var logit = Double.NaN;
        try {
            logit = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // told below, as every other text that is no finite number
        }
        if (!Double.isFinite(logit)) {
            throw wrong("\"" + text + "\" is no finite logit of " + name
                    + "; the net that wrote it is broken: train it again");
        }
        return logit;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("answers " + file + " line " + line + ": " + what);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
