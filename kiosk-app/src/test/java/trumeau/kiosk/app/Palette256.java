package trumeau.kiosk.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The 255 colours that stand best for all of some pictures (median cut, Heckbert 1982), and one that is transparent.
 */
final class Palette256 {

    static final int TRANSPARENT = 255;
    private static final int BITS = 5;
    private static final int BINS = 1 << (3 * BITS);

    private final int[] colours;
    private final byte[] nearest = new byte[BINS];
    private final boolean[] known = new boolean[BINS];

    private Palette256(int[] colours) {
        this.colours = colours;
    }

    static Palette256 of(List<BufferedImage> pictures) {
        var counts = new long[BINS];
        for (var picture : pictures) {
            for (var rgb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
                counts[bin(rgb)]++;
            }
        }
        var bins = new ArrayList<Integer>();
        for (var bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                bins.add(bin);
            }
        }
        var boxes = new ArrayList<List<Integer>>(List.of(bins));
        while (boxes.size() < TRANSPARENT) {
            var widest = boxes.stream()
                    .filter(box -> box.size() > 1)
                    .max(Comparator.comparingDouble(box -> weight(box, counts)));
            if (widest.isEmpty()) {
                break;
            }
            boxes.remove(widest.get());
            boxes.addAll(halves(widest.get(), counts));
        }
        return new Palette256(boxes.stream().mapToInt(box -> mean(box, counts)).toArray());
    }

    /** How much would be won by cutting a box: its spread, and a little by how much lies in it. */
    private static double weight(List<Integer> box, long[] counts) {
        var total = box.stream().mapToLong(bin -> counts[bin]).sum();
        return spread(box, widestChannel(box)) * Math.pow((double) total, 0.25);
    }

    private static List<List<Integer>> halves(List<Integer> box, long[] counts) {
        var channel = widestChannel(box);
        var sorted = box.stream()
                .sorted(Comparator.comparingInt(bin -> channel(bin, channel)))
                .toList();
        var half = box.stream().mapToLong(bin -> counts[bin]).sum() / 2;
        var at = 1;
        for (var sum = counts[sorted.get(0)]; at < sorted.size() - 1 && sum < half; at++) {
            sum += counts[sorted.get(at)];
        }
        return List.of(sorted.subList(0, at), sorted.subList(at, sorted.size()));
    }

    private static int widestChannel(List<Integer> box) {
        var widest = 0;
        for (var channel = 1; channel < 3; channel++) {
            widest = spread(box, channel) > spread(box, widest) ? channel : widest;
        }
        return widest;
    }

    private static int spread(List<Integer> box, int channel) {
        var span = box.stream().mapToInt(bin -> channel(bin, channel)).summaryStatistics();
        return span.getMax() - span.getMin();
    }

    private static int mean(List<Integer> box, long[] counts) {
        var sums = new double[3];
        var total = 0.0;
        for (var bin : box) {
            total += counts[bin];
            for (var channel = 0; channel < 3; channel++) {
                sums[channel] += (double) counts[bin] * (channel(bin, channel) * 8 + 4);
            }
        }
        var weight = total;
        var parts = Arrays.stream(sums).mapToInt(sum -> (int) (sum / weight)).toArray();
        return parts[0] << 16 | parts[1] << 8 | parts[2];
    }

    private static int bin(int rgb) {
        return (rgb >> 19 & 31) << (2 * BITS) | (rgb >> 11 & 31) << BITS | (rgb >> 3 & 31);
    }

    private static int channel(int bin, int channel) {
        return bin >> ((2 - channel) * BITS) & 31;
    }

    /** The palette's number of the colour that is nearest to this one. */
    int nearest(int rgb) {
        var bin = bin(rgb);
        if (!known[bin]) {
            known[bin] = true;
            nearest[bin] = (byte) search(rgb);
        }
        return nearest[bin] & 255;
    }

    private int search(int rgb) {
        var best = 0;
        for (var i = 1; i < colours.length; i++) {
            best = distance(colours[i], rgb) < distance(colours[best], rgb) ? i : best;
        }
        return best;
    }

    static int distance(int one, int other) {
        var red = (one >> 16 & 255) - (other >> 16 & 255);
        var green = (one >> 8 & 255) - (other >> 8 & 255);
        var blue = (one & 255) - (other & 255);
        return 3 * red * red + 4 * green * green + 2 * blue * blue;
    }

    IndexColorModel model() {
        var all = Arrays.copyOf(colours, TRANSPARENT + 1);
        return new IndexColorModel(8, all.length, all, 0, false, TRANSPARENT, java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
