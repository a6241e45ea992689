package trumeau.vision.attribute;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.GarmentMask;

/**
 * Reads the main colour of the garment in a box. Pixels near the middle count most, and colours that fill the box's
 * border are taken for what is behind it. About 2,000 pixels are looked at, whatever the box's size.
 */
public final class ColourReader {

    private static final int SIDE = 44;
    private static final int CLUSTERS = 6;
    private static final int RING = 2;
    private static final int LEAST_PIXELS = 60;

    /** The main colour. */
    public GarmentColour read(Frame frame, Box box) {
        var rgb = sample(frame, box);
        return mainColour(rgb, clusters(rgb));
    }

    /**
     * The garment's colours by its own pixels alone, the largest first: of each name at most one, and none that covers
     * less than a quarter, but always the largest. Falls back on {@link #read(Frame, Box)} where the mask leaves next
     * to nothing.
     *
     * @param mask over the box
     */
    public List<GarmentColour> read(Frame frame, Box box, GarmentMask mask) {
        var rgb = covered(sample(frame, box), mask.core());
        if (rgb.length < LEAST_PIXELS) {
            return List.of(read(frame, box));
        }
        var clusters = clusters(rgb);
        var shades = new Sum[clusters.count()];
        Arrays.setAll(shades, i -> new Sum());
        for (var i = 0; i < rgb.length; i++) {
            shades[clusters.clusterOf(i)].add(rgb[i]);
        }
        var names = new EnumMap<ColourName, Sum>(ColourName.class);
        for (var shade : shades) {
            if (shade.pixels > 0) {
                names.merge(Palette.nearest(Lab.of(shade.mean())), shade, Sum::with);
            }
        }
        return names.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().pixels))
                .limit(1
                        + names.values().stream()
                                .filter(sum -> sum.pixels * 4 >= rgb.length)
                                .skip(1)
                                .count())
                .map(entry -> new GarmentColour(entry.getKey(), entry.getValue().mean()))
                .toList();
    }

    private static ColourClusters clusters(int[] rgb) {
        var pixels = new Lab[rgb.length];
        for (var i = 0; i < rgb.length; i++) {
            pixels[i] = Lab.of(rgb[i]);
        }
        return new ColourClusters(pixels, CLUSTERS);
    }

    private static int[] covered(int[] rgb, GarmentMask mask) {
        var kept = new int[rgb.length];
        var count = 0;
        for (var i = 0; i < rgb.length; i++) {
            var row = i / SIDE;
            if (mask.covers((i % SIDE + 0.5) / SIDE, (row + 0.5) / SIDE)) {
                kept[count++] = rgb[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Pixels of one shade. */
    private static final class Sum {

        private long red;
        private long green;
        private long blue;
        private int pixels;

        void add(int rgb) {
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
            pixels++;
        }

        Sum with(Sum other) {
            red += other.red;
            green += other.green;
            blue += other.blue;
            pixels += other.pixels;
            return this;
        }

        int mean() {
            return (int) (((red / pixels) << 16) | ((green / pixels) << 8) | (blue / pixels));
        }
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

    private static GarmentColour mainColour(int[] rgb, ColourClusters clusters) {
        var tallies = new Tally[clusters.count()];
        for (var i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
        for (var i = 0; i < rgb.length; i++) {
            tallies[clusters.clusterOf(i)].add(rgb[i], i % SIDE, i / SIDE);
        }
        var names = new EnumMap<ColourName, Tally>(ColourName.class);
        for (var tally : tallies) {
            if (tally.central > 0) {
                names.merge(Palette.nearest(Lab.of(tally.mean())), tally, Tally::with);
            }
        }
        return names.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().score))
                .map(entry -> new GarmentColour(entry.getKey(), entry.getValue().mean()))
                .orElseThrow();
    }

    /** What was counted of one colour. */
    private static final class Tally {

        private static final double RING_PIXELS = SIDE * SIDE - (SIDE - 2.0 * RING) * (SIDE - 2.0 * RING);

        private double red;
        private double green;
        private double blue;
        private double central;
        private double ring;
        private double score;

        void add(int rgb, int column, int row) {
            var dx = (column + 0.5) / SIDE - 0.5;
            var dy = (row + 0.5) / SIDE - 0.5;
            var weight = Math.exp(-(dx * dx + dy * dy) / 0.07);
            red += weight * (rgb >> 16 & 0xFF);
            green += weight * (rgb >> 8 & 0xFF);
            blue += weight * (rgb & 0xFF);
            central += weight;
            if (Math.min(Math.min(column, row), Math.min(SIDE - 1 - column, SIDE - 1 - row)) < RING) {
                ring++;
            }
            score = central * (1 - Math.min(0.85, 1.7 * ring / RING_PIXELS));
        }

        Tally with(Tally other) {
            red += other.red;
            green += other.green;
            blue += other.blue;
            central += other.central;
            score += other.score;
            return this;
        }

        int mean() {
            return (channel(red) << 16) | (channel(green) << 8) | channel(blue);
        }

        private int channel(double sum) {
            return (int) Math.min(255, Math.round(sum / central));
        }
    }
}
