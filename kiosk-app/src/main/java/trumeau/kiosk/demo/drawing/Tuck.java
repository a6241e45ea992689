package trumeau.kiosk.demo.drawing;

/** One pulled crease in a cloth, from a point to a point, fading towards its end; in units. */
record Tuck(double x0, double y0, double x1, double y1, double width, double depth) {

    double heightAt(double x, double y) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
        if (along < -0.15 || along > 1) {
            return 0;
        }
        double px = x - x0 - along * dx;
        double py = y - y0 - along * dy;
        double part = (px * px + py * py) / (width * width);
        double fade = along < 0 ? 1 + along / 0.15 : 1 - along;
        return part > 6 ? 0 : -depth * fade * Math.exp(-part);
    }

    Tuck mirrored() {
        return new Tuck(100 - x0, y0, 100 - x1, y1, width, depth);
    }
}
