package trumeau.kiosk.demo.drawing;

/** The colours of a cloth lying flat. */
@FunctionalInterface
interface Print {
    /** The sRGB colour at a place; u across and v along the cloth, in units. */
    int rgbAt(double u, double v);
}
