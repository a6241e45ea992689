package trumeau.vision.attribute;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/**
 * Reads the main colour of the garment in a box. Pixels near the middle count most, and colours that fill the box's
 * border are taken for what is behind it. About 2,000 pixels are looked at, whatever the box's size.
 */
public final class ColourReader {

    private static final int SIDE = 44;
    private static final int CLUSTERS = 6;
    private static final int RING = 2;

    /** The main colour. */
    public GarmentColour read(Frame frame, Box box) {
        var rgb = sample(frame, box);
        var pixels = new Lab[rgb.length];
        for (var i = 0; i < rgb.length; i++) {
            pixels[i] = Lab.of(rgb[i]);
        }
        return mainColour(rgb, new ColourClusters(pixels, CLUSTERS));
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
