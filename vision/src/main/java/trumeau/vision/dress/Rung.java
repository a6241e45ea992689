package trumeau.vision.dress;

import java.util.Objects;

/**
 * Where a garment begins and ends along a line across it.
 *
 * @param from its end at the picture's left, for a garment that hangs; on an arm the outer one of the left of the
 *     picture, the inner one of the right
 * @param to its other end
 */
public record Rung(Spot from, Spot to) {

    public Rung {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Between both ends. */
    public Spot middle() {
        return from.towards(to, 0.5);
    }

    /** From end to end. */
    public double length() {
        return from.to(to);
    }
}
