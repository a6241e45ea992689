package trumeau.vision.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.vision.frame.Box;

/** Which cells of a person's box are which part, rows from the top. Used by one thread, before the net's next pass. */
public final class PartsMap {

    /** Less than this share of the box is no garment but a mistake, or nothing to look at. */
    private static final double LEAST_SHARE = 0.006;

    /** Skin, and hair or hat, of somebody who stands before a mirror. */
    private static final double LEAST_OF_HEAD = 0.004;

    /** A piece of a garment, a second shoe say, belongs to it from this share of its largest piece on. */
    private static final double LEAST_OF_LARGEST = 0.2;

    /** Of a garment's width and height, on each side: as the net that looks at it was shown worn garments. */
    private static final double MARGIN = 0.1;

    private final List<WornPart> order;
    private final int width;
    private final int height;
    private final float[] logits;
    private final WornPart[] parts;

    private PartsMap(List<WornPart> order, int width, int height, float[] logits, WornPart[] parts) {
        this.order = List.copyOf(order);
        this.width = width;
        this.height = height;
        this.logits = logits;
        this.parts = parts;
    }

    /**
     * The likeliest part of each cell.
     *
     * @param order of the parts
     * @param logits width x height of the first part, row by row from the top, then of the next; not copied
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static PartsMap ofLogits(List<WornPart> order, int width, int height, float[] logits) {
        var cells = width * height;
        if (cells == 0 || order.isEmpty() || logits.length != order.size() * cells) {
            throw new IllegalArgumentException(logits.length + " logits are not " + order.size() + " parts of " + width
                    + " x " + height + " cells");
        }
        var parts = new WornPart[cells];
        for (var cell = 0; cell < cells; cell++) {
            var best = 0;
            for (var part = 1; part < order.size(); part++) {
                best = logits[part * cells + cell] > logits[best * cells + cell] ? part : best;
            }
            parts[cell] = order.get(best);
        }
        return new PartsMap(order, width, height, logits, parts);
    }

    /** The part at this place of the box, both 0..1 from the left and the top, 1 excluded. */
    public WornPart at(double x, double y) {
        var row = (int) (y * height);
        var column = (int) (x * width);
        return parts[row * width + column];
    }

    /** The same box in finer cells, bilinear between this map's. */
    public PartsMap scaledTo(int toWidth, int toHeight) {
        var cells = toWidth * toHeight;
        var fine = new float[order.size() * cells];
        for (var row = 0; row < toHeight; row++) {
            var y = place(row, toHeight, height);
            for (var column = 0; column < toWidth; column++) {
                var x = place(column, toWidth, width);
                for (var part = 0; part < order.size(); part++) {
                    fine[part * cells + row * toWidth + column] = between(part * parts.length, x, y);
                }
            }
        }
        return ofLogits(order, toWidth, toHeight, fine);
    }

    /** The parts in the order of their logits. */
    List<WornPart> order() {
        return order;
    }

    /** Adds what it says of a place, both 0..1, to a cell of finer maps, one of each part after the other. */
    void addTo(float[] sums, int cell, int cells, double x, double y) {
        var column = (float) Math.max(0, Math.min(width - 1.0, x * width - 0.5));
        var row = (float) Math.max(0, Math.min(height - 1.0, y * height - 0.5));
        for (var part = 0; part < order.size(); part++) {
            sums[part * cells + cell] += between(part * parts.length, column, row);
        }
    }

    private static float place(int at, int of, int cells) {
        return Math.max(0, Math.min(cells - 1f, (at + 0.5f) * cells / of - 0.5f));
    }

    private float between(int from, float x, float y) {
        var cell = from + ((int) y) * width + ((int) x);
        var right = (int) x < width - 1 ? 1 : 0;
        var down = (int) y < height - 1 ? width : 0;
        var beside = x - (int) x;
        var upper = logits[cell] + beside * (logits[cell + right] - logits[cell]);
        var lower = logits[cell + down] + beside * (logits[cell + down + right] - logits[cell + down]);
        return upper + (y - (int) y) * (lower - upper);
    }

    /** How much of the box a part fills, 0..1. */
    public double share(WornPart part) {
        return (double) mask(part).count() / parts.length;
    }

    /** Whether a person is here: a head with hair or hat beside skin, so that a garment at an arm's end is none. */
    public boolean showsPerson() {
        return share(WornPart.SKIN) >= LEAST_OF_HEAD && share(WornPart.HAIR) + share(WornPart.HAT) >= LEAST_OF_HEAD;
    }

    /** Cells from left to right. */
    public int width() {
        return width;
    }

    /** Cells from top to bottom. */
    public int height() {
        return height;
    }

    /** For each cell how much likelier this part is than the likeliest other one: from 0 over .5, as likely, to 1. */
    public float[] lead(WornPart wanted) {
        return lead(Set.of(wanted));
    }

    /** The same of several parts: the likeliest of them against the likeliest of all others. */
    public float[] lead(Set<WornPart> wanted) {
        var lead = new float[parts.length];
        for (var cell = 0; cell < parts.length; cell++) {
            var own = Double.NEGATIVE_INFINITY;
            var other = Double.NEGATIVE_INFINITY;
            for (var part = 0; part < order.size(); part++) {
                var logit = logits[part * parts.length + cell];
                if (wanted.contains(order.get(part))) {
                    own = Math.max(own, logit);
                } else {
                    other = Math.max(other, logit);
                }
            }
            lead[cell] = (float) (1 / (1 + Math.exp(other - own)));
        }
        return lead;
    }

    /** The garments, the largest first. */
    public List<WornGarment> garments() {
        var found = new ArrayList<Found>();
        for (var part : order) {
            if (part.isGarment()) {
                var kept = pieces(mask(part));
                if (kept.count() >= LEAST_SHARE * parts.length) {
                    found.add(new Found(kept.count(), garment(part, kept)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::cells).reversed())
                .map(Found::garment)
                .toList();
    }

    private record Found(int cells, WornGarment garment) {}

    private Mask mask(WornPart part) {
        var mask = new Mask(width, height);
        for (var cell = 0; cell < parts.length; cell++) {
            if (parts[cell] == part) {
                mask.set(cell);
            }
        }
        return mask;
    }

    /** Without what lies about in specks. */
    private Mask pieces(Mask mask) {
        var kept = new Mask(width, height);
        var blobs = mask.blobs();
        for (var blob : blobs) {
            if (blob.size() >= LEAST_OF_LARGEST * blobs.get(0).size()) {
                for (var cell : blob.cells()) {
                    kept.set(cell);
                }
            }
        }
        return kept;
    }

    private WornGarment garment(WornPart part, Mask mask) {
        var left = width;
        var top = height;
        var right = 0;
        var bottom = 0;
        for (var blob : mask.blobs()) {
            left = Math.min(left, blob.left());
            top = Math.min(top, blob.top());
            right = Math.max(right, blob.right());
            bottom = Math.max(bottom, blob.bottom());
        }
        var across = (int) Math.round(MARGIN * (right - left));
        var down = (int) Math.round(MARGIN * (bottom - top));
        return cut(
                part,
                mask,
                Math.max(0, left - across),
                Math.max(0, top - down),
                Math.min(width, right + across),
                Math.min(height, bottom + down));
    }

    private WornGarment cut(WornPart part, Mask mask, int left, int top, int right, int bottom) {
        var set = new boolean[(right - left) * (bottom - top)];
        for (var i = 0; i < set.length; i++) {
            set[i] = mask.isSet(mask.cell(left + i % (right - left), top + i / (right - left)));
        }
        var box = new Box(
                (double) left / width,
                (double) top / height,
                (double) (right - left) / width,
                (double) (bottom - top) / height);
        return new WornGarment(part, box, GarmentMask.of(right - left, bottom - top, set), likelihoods(mask));
    }

    private Map<WornPart, Double> likelihoods(Mask mask) {
        var sums = new double[order.size()];
        var shares = new double[order.size()];
        for (var cell = 0; cell < parts.length; cell++) {
            if (mask.isSet(cell)) {
                var sum = 0.0;
                for (var part = 0; part < shares.length; part++) {
                    shares[part] = Math.exp(logits[part * parts.length + cell]);
                    sum += shares[part];
                }
                for (var part = 0; part < shares.length; part++) {
                    sums[part] += shares[part] / sum;
                }
            }
        }
        var likelihoods = new EnumMap<WornPart, Double>(WornPart.class);
        for (var part = 0; part < sums.length; part++) {
            likelihoods.put(order.get(part), sums[part] / mask.count());
        }
        return likelihoods;
    }
}
