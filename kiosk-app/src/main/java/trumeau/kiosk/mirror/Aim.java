package trumeau.kiosk.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the camera looks, and how large and how high its picture stands on the mirror's glass. Only that page heeds it;
 * ADR 28 says how.
 *
 * @param tilt degrees by which the camera looks down; up is negative; -25 to 25
 * @param turn degrees by which it looks to the side that is right on the glass; -25 to 25
 * @param height how far the picture is moved up, in per cent of the glass's height; -30 to 30
 * @param size per cent of the smallest picture that leaves no edge of the glass empty; 100 to 250
 */
public record Aim(double tilt, double turn, double height, double size) {

    /** A camera that looks straight out, with nothing moved. */
    public static final Aim STRAIGHT = new Aim(0, 0, 0, 100);

    private static final double STEEPEST = 25;
    private static final double FARTHEST = 30;
    private static final double SMALLEST = 100;
    private static final double LARGEST = 250;

    public Aim {
        var troubles = troubles(tilt, turn, height, size);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", troubles));
        }
    }

    /** All that is wrong with these values, not just the first of it. */
    static List<String> troubles(double tilt, double turn, double height, double size) {
        var troubles = new ArrayList<String>();
        check("tilt", tilt, -STEEPEST, STEEPEST, troubles);
        check("turn", turn, -STEEPEST, STEEPEST, troubles);
        check("height", height, -FARTHEST, FARTHEST, troubles);
        check("size", size, SMALLEST, LARGEST, troubles);
        return troubles;
    }

    private static void check(String name, double value, double least, double most, List<String> troubles) {
        if (!(value >= least && value <= most)) {
            troubles.add(String.format(Locale.ROOT, "%s is %.0f to %.0f, not %s", name, least, most, value));
        }
    }
}
