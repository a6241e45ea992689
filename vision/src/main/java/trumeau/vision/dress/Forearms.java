package trumeau.vision.dress;

import trumeau.vision.body.Body;
import trumeau.vision.locate.WornLayers;

/**
 * Forearms in sleeves: a parser takes them for the garment that they belong to, but they are before what is put on the
 * trunk, as bare ones are.
 */
public final class Forearms {

    /** Of the distance between shoulders and hips: half of a forearm in its sleeve. */
    private static final double HALF = 0.085;
    /** Beyond the wrist, of the forearm: the hand. */
    private static final double HAND = 1.15;
    /** From here on a cell is a garment's, of 255. */
    private static final int MOSTLY = 127;

    private Forearms() {}

    /**
     * The same masks, forearms before the clothes.
     *
     * @param width of the frame that the body was seen in, in pixels
     * @param height of it
     */
    public static WornLayers before(WornLayers worn, Body body, int width, int height) {
        var figure = new Figure(body);
        if (worn.front().length == 0 || figure.down() < 4) {
            return worn;
        }
        var front = worn.front().clone();
        for (var isLeft : new boolean[] {true, false}) {
            var arm = figure.arm(isLeft);
            var cells = new Cells(worn, width, height);
            cells.along(front, arm.joint(), arm.joint().towards(arm.end(), HAND), HALF * figure.down());
        }
        return worn.withFront(front);
    }

    /** The cells of the masks as places of the frame. */
    private record Cells(WornLayers worn, int width, int height) {

        void along(byte[] front, Spot from, Spot to, double near) {
            var left = column(Math.min(from.x(), to.x()) - near);
            var right = column(Math.max(from.x(), to.x()) + near);
            for (var row = row(Math.min(from.y(), to.y()) - near);
                    row <= row(Math.max(from.y(), to.y()) + near);
                    row++) {
                for (var column = left; column <= right; column++) {
                    var cell = row * worn.width() + column;
                    if (isClothes(cell) && distance(spot(column, row), from, to) < near) {
                        front[cell] = -1;
                    }
                }
            }
        }

        private boolean isClothes(int cell) {
            return worn.layers().stream().anyMatch(layer -> (layer.alpha()[cell] & 0xff) > MOSTLY);
        }

        private Spot spot(int column, int row) {
            var region = worn.region();
            return new Spot(
                    (region.x() + region.width() * (column + 0.5) / worn.width()) * width,
                    (region.y() + region.height() * (row + 0.5) / worn.height()) * height);
        }

        private int column(double x) {
            var region = worn.region();
            return clamped((x / width - region.x()) / region.width() * worn.width(), worn.width());
        }

        private int row(double y) {
            var region = worn.region();
            return clamped((y / height - region.y()) / region.height() * worn.height(), worn.height());
        }

        private static int clamped(double place, int count) {
            return (int) Math.max(0, Math.min(count - 1, Math.floor(place)));
        }

        private static double distance(Spot spot, Spot from, Spot to) {
            var x = to.x() - from.x();
            var y = to.y() - from.y();
            var length = x * x + y * y;
            var share = length == 0 ? 0 : ((spot.x() - from.x()) * x + (spot.y() - from.y()) * y) / length;
            return spot.to(from.towards(to, Math.max(0, Math.min(1, share))));
        }
    }
}
