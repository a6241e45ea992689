package trumeau.kiosk.overlay;

import trumeau.vision.frame.Box;

/** A rectangle of the upright picture, 0..1, rounded to what a screen can show. */
public record BoxView(double x, double y, double width, double height) {

    private static final double STEPS = 1e4;

    public static BoxView of(Box box) {
        return new BoxView(rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height()));
    }

    /** Four decimals: less than a pixel. */
    public static double rounded(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
