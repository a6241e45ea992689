package trumeau.kiosk.demo.drawing;

/** Smooth value noise of one seed; the same place always has the same value. */
record Noise(long seed) {

    /** Noise in 0..1 with one hill or hollow per unit of length. */
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double fx = eased(x - column);
        double fy = eased(y - row);
        double top = mix(corner(column, row), corner(column + 1, row), fx);
        double bottom = mix(corner(column, row + 1), corner(column + 1, row + 1), fx);
        return mix(top, bottom, fy);
    }

    /** Three octaves of noise, in 0..1. */
    double rough(double x, double y) {
        return (at(x, y) * 4 + at(x * 2.1 + 17, y * 2.1 + 5) * 2 + at(x * 4.3 + 41, y * 4.3 + 29)) / 7;
    }

    /** Narrow, rounded ridges like creases in cloth, in 0..1. */
    double creased(double x, double y) {
        double off = 2 * at(x, y) - 1;
        return 1 / (1 + 14 * off * off);
    }

    /** A random value in 0..1 that belongs to one cell of a grid. */
    double corner(int column, int row) {
        long mixed = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 40) * 0x1p-24;
    }

    private static double eased(double part) {
        return part * part * (3 - 2 * part);
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
