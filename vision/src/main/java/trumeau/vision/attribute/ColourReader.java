package trumeau.vision.attribute;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.GarmentMask;

/** Reads the colours of the garment in a box. About 2,000 pixels are looked at, whatever the box's size. */
public final class ColourReader {

    private static final int SIDE = 44;
    private static final int CLUSTERS = 6;
    private static final int RING = 2;
    private static final double RING_PIXELS = SIDE * SIDE - (SIDE - 2.0 * RING) * (SIDE - 2.0 * RING);
    /** A colour that fills so much of the box's border is taken for what is behind the garment. */
    private static final double BEHIND = 0.35;

    private static final double MIDDLE = 0.38;
    private static final int LEAST_PIXELS = 60;

    /**
     * The main colour, without knowing where in the box the garment is: in its middle, and not what its border shows.
     */
    public GarmentColour read(Frame frame, Box box) {
        var rgb = sample(frame, box);
        return colours(middle(rgb), new SceneLight(rgb)).get(0);
    }

    /**
     * The garment's colours by its own pixels alone, the main one first: of each name at most one, and of the further
     * ones none that covers less than a quarter. Falls back on {@link #read(Frame, Box)} where the mask leaves next to
     * nothing.
     *
     * @param mask over the box
     */
    public List<GarmentColour> read(Frame frame, Box box, GarmentMask mask) {
        var rgb = sample(frame, box);
        var core = mask.core();
        var covered = picked(rgb, i -> isCovered(core, i % SIDE, i / SIDE));
        return covered.length < LEAST_PIXELS
                ? List.of(colours(middle(rgb), new SceneLight(rgb)).get(0))
                : colours(covered, new SceneLight(rgb));
    }

    private static List<GarmentColour> colours(int[] rgb, SceneLight light) {
        var whole = Palette.chances(rgb, light);
        var parts = parts(rgb, light);
        var main = parts.getOrDefault(whole.best(), rgb);
        var further = parts.entrySet().stream()
                .filter(part -> part.getKey() != whole.best() && part.getValue().length * 4 >= rgb.length)
                .sorted(Comparator.comparingInt(part -> -part.getValue().length))
                .map(part -> new GarmentColour(part.getKey(), mean(part.getValue())));
        return Stream.concat(Stream.of(new GarmentColour(mean(main), whole)), further)
                .toList();
    }

    /** The pixels by the names that their clusters have for themselves. */
    private static Map<ColourName, int[]> parts(int[] rgb, SceneLight light) {
        var clusters = clusters(rgb);
        var parts = new EnumMap<ColourName, int[]>(ColourName.class);
        for (var cluster = 0; cluster < clusters.count(); cluster++) {
            var number = cluster;
            var own = picked(rgb, i -> clusters.clusterOf(i) == number);
            if (own.length > 0) {
                parts.merge(Palette.chances(own, light).best(), own, ColourReader::joined);
            }
        }
        return parts;
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    private static ColourClusters clusters(int[] rgb) {
        return new ColourClusters(Arrays.stream(rgb).mapToObj(Lab::of).toArray(Lab[]::new), CLUSTERS);
    }

    /** The pixels in a disc in the middle, without colours of the border if that leaves enough. */
    private static int[] middle(int[] rgb) {
        var clusters = clusters(rgb);
        var border = new int[clusters.count()];
        for (var i = 0; i < rgb.length; i++) {
            border[clusters.clusterOf(i)] += isBorder(i % SIDE, i / SIDE) ? 1 : 0;
        }
        var own =
                picked(rgb, i -> isMiddle(i % SIDE, i / SIDE) && border[clusters.clusterOf(i)] < BEHIND * RING_PIXELS);
        return own.length < LEAST_PIXELS ? picked(rgb, i -> isMiddle(i % SIDE, i / SIDE)) : own;
    }

    private static boolean isCovered(GarmentMask mask, int column, int row) {
        return mask.covers((column + 0.5) / SIDE, (row + 0.5) / SIDE);
    }

    private static boolean isBorder(int column, int row) {
        return Math.min(Math.min(column, row), Math.min(SIDE - 1 - column, SIDE - 1 - row)) < RING;
    }

    private static boolean isMiddle(int column, int row) {
        return Math.hypot((column + 0.5) / SIDE - 0.5, (row + 0.5) / SIDE - 0.5) < MIDDLE;
    }

    private static int[] picked(int[] rgb, IntPredicate wanted) {
        return IntStream.range(0, rgb.length).filter(wanted).map(i -> rgb[i]).toArray();
    }

    private static int mean(int[] rgb) {
        var red = Arrays.stream(rgb).mapToLong(pixel -> pixel >> 16 & 0xFF).sum();
        var green = Arrays.stream(rgb).mapToLong(pixel -> pixel >> 8 & 0xFF).sum();
        var blue = Arrays.stream(rgb).mapToLong(pixel -> pixel & 0xFF).sum();
        return (int) (((red / rgb.length) << 16) | ((green / rgb.length) << 8) | (blue / rgb.length));
    }

    private static int[] sample(Frame frame, Box box) {
        var bgr = frame.pixels();
        var rgb = new int[SIDE * SIDE];
        for (var row = 0; row < SIDE; row++) {
            var y = pixel(box.y() + (row + 0.5) / SIDE * box.height(), frame.height());
            for (var column = 0; column < SIDE; column++) {
                var x = pixel(box.x() + (column + 0.5) / SIDE * box.width(), frame.width());
                rgb[row * SIDE + column] = at(bgr, (y * frame.width() + x) * 3);
            }
        }
        return rgb;
    }

    private static int pixel(double share, int size) {
        return Math.min(size - 1, (int) (share * size));
    }

    private static int at(ByteBuffer bgr, int place) {
        return ((bgr.get(place + 2) & 0xFF) << 16) | ((bgr.get(place + 1) & 0xFF) << 8) | (bgr.get(place) & 0xFF);
    }
}
