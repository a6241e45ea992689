package trumeau.kiosk.demo.drawing;

import java.awt.Shape;

/** One cut piece of cloth and the way it lies; the shape is in units of the sheet. */
record Panel(Shape shape, Cloth cloth, Drape drape) {

    double across(double x, double y) {
        return (x - 50) * Math.cos(drape.angle()) + (y - 50) * Math.sin(drape.angle());
    }

    double along(double x, double y) {
        return 50 - (x - 50) * Math.sin(drape.angle()) + (y - 50) * Math.cos(drape.angle());
    }
}
