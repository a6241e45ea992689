package trumeau.vision.evaluate.fold;

import java.util.Objects;
import trumeau.vision.evaluate.figure.Answer;

/**
 * What the net that was trained without this photo's fold answered to it.
 *
 * @param photographer all of whose photos lie in this fold
 */
public record FoldAnswer(String image, int fold, String photographer, Answer answer) {

    public FoldAnswer {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(photographer, "photographer");
        Objects.requireNonNull(answer, "answer");
    }
}
