package trumeau.kiosk.demo.drawing;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** An outline built point by point; it can be closed as it is or together with its mirror image about x = 50. */
final class Outline {
    private final double startX;
    private final double startY;
    private final List<double[]> bends = new ArrayList<>();

    private Outline(double startX, double startY) {
        this.startX = startX;
        this.startY = startY;
    }

    static Outline from(double x, double y) {
        return new Outline(x, y);
    }

    Outline line(double x, double y) {
        double[] last = end();
        bends.add(new double[] {(last[0] + x) / 2, (last[1] + y) / 2, x, y});
        return this;
    }

    /** A curve drawn towards a control point. */
    Outline bend(double controlX, double controlY, double x, double y) {
        bends.add(new double[] {controlX, controlY, x, y});
        return this;
    }

    Path2D open() {
        Path2D path = new Path2D.Double();
        path.moveTo(startX, startY);
        bends.forEach(b -> path.quadTo(b[0], b[1], b[2], b[3]));
        return path;
    }

    Path2D closed() {
        Path2D path = open();
        path.closePath();
        return path;
    }

    /** The outline, then its mirror image backwards, closed. */
    Path2D mirrored() {
        Path2D path = open();
        double[] last = end();
        path.lineTo(100 - last[0], last[1]);
        for (int i = bends.size() - 1; i >= 0; i--) {
            double[] to =
                    i == 0 ? new double[] {startX, startY} : new double[] {bends.get(i - 1)[2], bends.get(i - 1)[3]};
            path.quadTo(100 - bends.get(i)[0], bends.get(i)[1], 100 - to[0], to[1]);
        }
        path.closePath();
        return path;
    }

    /** The mirror image alone, closed. */
    Path2D otherSide() {
        Path2D path = closed();
        path.transform(new java.awt.geom.AffineTransform(-1, 0, 0, 1, 100, 0));
        return path;
    }

    private double[] end() {
        if (bends.isEmpty()) {
            return new double[] {startX, startY};
        }
        double[] last = bends.get(bends.size() - 1);
        return new double[] {last[2], last[3]};
    }
}
