package trumeau.kiosk.demo.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Where one shoe of a pair stands on the sheet: side view, toe to the left, the far shoe behind the near one. */
final class Shoe {
    static final Drape LEATHERY = Drape.of(Folds.CALM).deep(0.55).puffed(3);
    static final Drape HARD = Drape.of(Folds.STIFF).puffed(1);

    private final Sheet sheet;
    private final AffineTransform place;

    Shoe(Sheet sheet, double dx, double dy, double scale) {
        this.sheet = sheet;
        this.place = new AffineTransform(scale, 0, 0, scale, dx, dy);
    }

    void lay(Path2D shape, Cloth cloth, Drape drape) {
        sheet.lay(new Panel(at(shape), cloth, drape));
    }

    /** A shape of the shoe where this shoe stands. */
    Path2D at(Path2D shape) {
        Path2D placed = new Path2D.Double(shape);
        placed.transform(place);
        return placed;
    }
}
