package trumeau.vision.dress;

import java.util.List;
import java.util.Objects;

/**
 * A part of an item's picture, and where it lies on a body: a grid of places.
 *
 * @param columns of the grid, at least two
 * @param from in shares of the item's picture, row by row from the top; outside of it where the margin is
 * @param to in pixels of the frame, as many
 */
public record Patch(Limb limb, int columns, List<Spot> from, List<Spot> to) {

    public Patch {
        Objects.requireNonNull(limb, "limb");
        from = List.copyOf(from);
        to = List.copyOf(to);
        if (columns < 2 || from.size() != to.size() || from.size() % columns != 0 || from.size() < 2 * columns) {
            throw new IllegalArgumentException(
                    from.size() + " and " + to.size() + " places are no grid of " + columns + " columns");
        }
    }

    /** Rows of the grid. */
    public int rows() {
        return from.size() / columns;
    }
}
