package trumeau.kiosk.demo.drawing;

import java.awt.Rectangle;

/** The lit surface of one panel: bulge, rounded edges and folds as heights, shaded by a lamp at the upper left. */
final class Relief {
    private static final double LAMP_X = -0.5;
    private static final double LAMP_Y = -0.62;
    private static final double LAMP_Z = 0.62;

    private final Plane edge;
    private final Plane heights;
    private final double scale;

    /** Shapes the surface over a mask of coverages 0..1; the box is where the mask lies on the sheet, in pixels. */
    Relief(Panel panel, Plane mask, Rectangle box, double scale, Noise noise) {
        this.scale = scale;
        this.edge = mask.blurred(Math.max(1, (int) Math.round(0.35 * scale)));
        Plane bulge = mask.blurred(Math.max(1, (int) Math.round(2.4 * scale)));
        this.heights = new Plane(box.width, box.height);
        double puff = 2.6 * panel.drape().puff();
        for (int row = 0; row < box.height; row++) {
            for (int column = 0; column < box.width; column++) {
                int i = row * box.width + column;
                if (edge.values()[i] > 0) {
                    double x = (box.x + column) / scale;
                    double y = (box.y + row) / scale;
                    double fold = panel.drape().heightAt(noise, x, y, panel.across(x, y), panel.along(x, y));
                    heights.values()[i] = (float) (puff * bulge.values()[i] + 0.45 * edge.values()[i] + fold);
                }
            }
        }
    }

    /** Brightness at a pixel of the box; 1 is a flat surface. */
    double lightAt(int column, int row) {
        double dx = (heights.at(column + 1, row) - heights.at(column - 1, row)) * scale / 2;
        double dy = (heights.at(column, row + 1) - heights.at(column, row - 1)) * scale / 2;
        double length = Math.sqrt(dx * dx + dy * dy + 1);
        double lambert = (-dx * LAMP_X - dy * LAMP_Y + LAMP_Z) / (length * LAMP_Z);
        double soft = 1 + 0.62 * (lambert - 1);
        double rim = 0.82 + 0.18 * Math.min(1, edge.at(column, row) * 1.15);
        return Math.max(0.4, Math.min(1.42, soft)) * rim;
    }
}
