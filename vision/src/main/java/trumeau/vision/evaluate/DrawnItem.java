package trumeau.vision.evaluate;

import java.util.Optional;
import trumeau.vision.body.Body;
import trumeau.vision.dress.Fitting;
import trumeau.vision.dress.Limb;
import trumeau.vision.dress.Patch;
import trumeau.vision.dress.Spot;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.opencv.GroundMatte;
import trumeau.vision.pipeline.ItemCut;

/** Which pixels of a photo an item covers when it is put on, by the rules by which a mirror's page draws it. */
final class DrawnItem {

    private final int width;
    private final int height;
    private final boolean[] covered;
    private final GroundMatte.Matte matte;
    private final WornPart part;
    private final WornLayers worn;

    private DrawnItem(ItemCut item, WornLayers worn, int width, int height) {
        this.width = width;
        this.height = height;
        this.covered = new boolean[width * height];
        this.matte = item.matte();
        this.part = item.shape().part();
        this.worn = worn;
    }

    /** Empty where it can't be put on this body. */
    static Optional<DrawnItem> on(ItemCut item, Body body, WornLayers worn, int width, int height) {
        var replaced = Fitting.replaced(item.shape().part());
        return Fitting.of(item.shape(), body, spot -> worn.shows(replaced, spot.x() / width, spot.y() / height))
                .map(patches -> {
                    var drawn = new DrawnItem(item, worn, width, height);
                    patches.forEach(drawn::draw);
                    return drawn;
                });
    }

    boolean covers(int pixel) {
        return covered[pixel];
    }

    boolean[] covered() {
        return covered.clone();
    }

    private void draw(Patch patch) {
        for (var row = 0; row + 1 < patch.rows(); row++) {
            for (var column = 0; column + 1 < patch.columns(); column++) {
                var at = row * patch.columns() + column;
                triangle(patch, at, at + 1, at + patch.columns());
                triangle(patch, at + 1, at + patch.columns() + 1, at + patch.columns());
            }
        }
    }

    private void triangle(Patch patch, int i, int j, int k) {
        var a = patch.to().get(i);
        var b = patch.to().get(j);
        var c = patch.to().get(k);
        var area = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
        if (Math.abs(area) < 1e-9) {
            return;
        }
        for (var y = low(a.y(), b.y(), c.y()); y <= high(a.y(), b.y(), c.y(), height); y++) {
            for (var x = low(a.x(), b.x(), c.x()); x <= high(a.x(), b.x(), c.x(), width); x++) {
                var across = x + 0.5 - a.x();
                var down = y + 0.5 - a.y();
                var s = (across * (c.y() - a.y()) - (c.x() - a.x()) * down) / area;
                var t = ((b.x() - a.x()) * down - across * (b.y() - a.y())) / area;
                if (s >= 0 && t >= 0 && s + t <= 1) {
                    pixel(patch, x, y, mixed(patch, new int[] {i, j, k}, s, t));
                }
            }
        }
    }

    /** Where in the item's picture, and how far from the grid's margin, 0..1. */
    private record Mixed(Spot from, double inner) {}

    private static Mixed mixed(Patch patch, int[] corners, double s, double t) {
        var shares = new double[] {1 - s - t, s, t};
        var x = 0.0;
        var y = 0.0;
        var inner = 0.0;
        for (var corner = 0; corner < 3; corner++) {
            var place = corners[corner];
            var column = place % patch.columns();
            var isMargin = column == 0
                    || column == patch.columns() - 1
                    || place >= patch.from().size() - patch.columns();
            x += shares[corner] * patch.from().get(place).x();
            y += shares[corner] * patch.from().get(place).y();
            inner += isMargin ? 0 : shares[corner];
        }
        return new Mixed(new Spot(x, y), inner);
    }

    private void pixel(Patch patch, int x, int y, Mixed mixed) {
        var shareX = (x + 0.5) / width;
        var shareY = (y + 0.5) / height;
        var isItem = mixed.inner() > 0.86 && alpha(mixed.from()) > 127;
        var isWorn = mixed.inner() > 0.18 && worn.shows(Fitting.replaced(part), shareX, shareY);
        var isArm = patch.limb() == Limb.LEFT_ARM || patch.limb() == Limb.RIGHT_ARM;
        if ((isItem || isWorn) && (isArm || !isBehind(shareX, shareY))) {
            covered[y * width + x] = true;
        }
    }

    private boolean isBehind(double x, double y) {
        return worn.isFront(x, y) || worn.shows(Fitting.under(part), x, y);
    }

    private int alpha(Spot from) {
        var column = (int) Math.floor(from.x() * matte.width());
        var row = (int) Math.floor(from.y() * matte.height());
        var inside = column >= 0 && row >= 0 && column < matte.width() && row < matte.height();
        return inside ? matte.alpha()[row * matte.width() + column] & 0xff : 0;
    }

    private static int low(double a, double b, double c) {
        return (int) Math.max(0, Math.floor(Math.min(a, Math.min(b, c))));
    }

    private static int high(double a, double b, double c, int size) {
        return (int) Math.min(size - 1, Math.ceil(Math.max(a, Math.max(b, c))));
    }
}
