package trumeau.vision.dress;

import java.util.ArrayList;
import java.util.List;

/** Which pixels of an item's picture are the item. Immutable. */
public final class Silhouette {

    private final int width;
    private final int height;
    private final boolean[] set;

    /** A run of pixels of a row, its right end excluded. */
    record Run(int left, int right) {

        int length() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2.0;
        }
    }

    private Silhouette(int width, int height, boolean[] set) {
        this.width = width;
        this.height = height;
        this.set = set;
    }

    /**
     * Of how much of each pixel is the item's: from half on it is.
     *
     * @param alpha 0..255 as unsigned bytes, rows from the top
     * @throws IllegalArgumentException when they don't fill the picture
     */
    public static Silhouette of(int width, int height, byte[] alpha) {
        if (width < 1 || alpha.length != width * height) {
            throw new IllegalArgumentException(alpha.length + " pixels are not " + width + " x " + height);
        }
        var set = new boolean[alpha.length];
        for (var pixel = 0; pixel < set.length; pixel++) {
            set[pixel] = (alpha[pixel] & 0xff) > 127;
        }
        return new Silhouette(width, height, set);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The runs of a row, from the left. */
    List<Run> runs(int row) {
        var runs = new ArrayList<Run>();
        var left = -1;
        for (var column = 0; column <= width; column++) {
            var isSet = column < width && set[row * width + column];
            if (isSet && left < 0) {
                left = column;
            }
            if (!isSet && left >= 0) {
                runs.add(new Run(left, column));
                left = -1;
            }
        }
        return runs;
    }

    /** The topmost pixel of a column, -1 for none. */
    int top(int column) {
        for (var row = 0; row < height; row++) {
            if (set[row * width + column]) {
                return row;
            }
        }
        return -1;
    }

    /** The mean place of all pixels, from the left. */
    double centre() {
        var sum = 0L;
        var count = 0L;
        for (var pixel = 0; pixel < set.length; pixel++) {
            if (set[pixel]) {
                sum += pixel % width;
                count++;
            }
        }
        return count == 0 ? width / 2.0 : (double) sum / count + 0.5;
    }

    /** The pixels of the largest connected piece. */
    List<Spot> largest() {
        var seen = new boolean[set.length];
        List<Integer> largest = List.of();
        for (var start = 0; start < set.length; start++) {
            if (set[start] && !seen[start]) {
                var piece = piece(start, seen);
                largest = piece.size() > largest.size() ? piece : largest;
            }
        }
        return largest.stream()
                .map(pixel -> new Spot(pixel % width + 0.5, Math.floorDiv(pixel, width) + 0.5))
                .toList();
    }

    private List<Integer> piece(int start, boolean[] seen) {
        var piece = new ArrayList<Integer>();
        seen[start] = true;
        piece.add(start);
        for (var at = 0; at < piece.size(); at++) {
            var pixel = piece.get(at);
            var x = pixel % width;
            int[] around = {x > 0 ? pixel - 1 : -1, x < width - 1 ? pixel + 1 : -1, pixel - width, pixel + width};
            for (var next : around) {
                if (next >= 0 && next < set.length && set[next] && !seen[next]) {
                    seen[next] = true;
                    piece.add(next);
                }
            }
        }
        return piece;
    }
}
