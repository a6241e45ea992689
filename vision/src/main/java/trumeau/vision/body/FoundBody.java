package trumeau.vision.body;

import java.util.Objects;

/**
 * A body that was found in a whole frame.
 *
 * @param score the probability, 0..1
 * @param square where to look for its points
 */
public record FoundBody(double score, BodySquare square) {

    public FoundBody {
        Objects.requireNonNull(square, "square");
    }
}
