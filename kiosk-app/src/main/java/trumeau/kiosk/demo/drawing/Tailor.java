package trumeau.kiosk.demo.drawing;

/** Cuts a garment from its cloths and puts it together on a sheet. */
@FunctionalInterface
interface Tailor {
    void sew(Sheet sheet, Style style);
}
