package trumeau.device.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The glass of a kiosk, as it was hung: pages reckon from it what a seated person reaches and how large letters are.
 *
 * @param diagonal of the picture on it, in inches; 5 to 120
 * @param bottomEdgeMm of the picture's lower edge above the floor, in millimetres; 0 to 2,500
 */
public record Screen(double diagonal, int bottomEdgeMm) {

    /** Where a config says nothing of it. */
    public static final Screen UNSET = new Screen(32, 600);

    private static final double SMALLEST = 5;
    private static final double LARGEST = 120;
    private static final int HIGHEST_MM = 2_500;

    public Screen {
        var troubles = troubles(diagonal, bottomEdgeMm);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", troubles));
        }
    }

    /** All that is wrong with these values, not just the first of it. */
    static List<String> troubles(double diagonal, int bottomEdgeMm) {
        var troubles = new ArrayList<String>();
        if (!(diagonal >= SMALLEST && diagonal <= LARGEST)) {
            troubles.add("screen.diagonal is " + (int) SMALLEST + " to " + (int) LARGEST + " inches, not " + diagonal);
        }
        if (bottomEdgeMm < 0 || bottomEdgeMm > HIGHEST_MM) {
            troubles.add("screen.bottomEdgeMm is 0 to " + HIGHEST_MM + ", not " + bottomEdgeMm);
        }
        return troubles;
    }
}
