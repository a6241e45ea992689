package trumeau.vision.locate;

import java.util.Map;
import java.util.Objects;
import trumeau.vision.frame.Box;

/**
 * A garment on a person.
 *
 * @param part which garment it is
 * @param box around it with a margin, in shares of the person's box
 * @param mask over the box
 * @param likelihoods how sure its cells are on average of being each part; together 1
 */
public record WornGarment(WornPart part, Box box, GarmentMask mask, Map<WornPart, Double> likelihoods) {

    public WornGarment {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(mask, "mask");
        likelihoods = Map.copyOf(likelihoods);
    }

    /** The garment's box in the frame that holds the person's box. */
    public Box within(Box person) {
        var x = person.x() + box.x() * person.width();
        var y = person.y() + box.y() * person.height();
        return new Box(
                x, y, Math.min(1 - x, box.width() * person.width()), Math.min(1 - y, box.height() * person.height()));
    }
}
