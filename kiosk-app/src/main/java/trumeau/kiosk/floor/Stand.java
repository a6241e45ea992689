package trumeau.kiosk.floor;

import java.util.Objects;

/**
 * Where a kiosk stands, in metres on the map.
 *
 * @param faces where somebody looks who stands before it and looks at its glass
 */
public record Stand(double x, double y, Heading faces) {

    public Stand {
        Objects.requireNonNull(faces, "faces");
        var unused = new Point(x, y);
    }

    public Point at() {
        return new Point(x, y);
    }
}
