package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Random views of a picture: the same garment, cropped, turned, flipped, in other light, blurred, partly covered. The
 * same generator gives the same views. For one thread at a time.
 */
public final class RandomViews implements AutoCloseable {

    private static final double TURNED = 0.6;
    private static final double LARGEST = 1.05;
    private static final double ASPECT = 0.22;

    private final int width;
    private final int height;
    private final Strength strength;
    private final Mat affine = new Mat(2, 3, CvType.CV_64F);
    private final Mat colour = new Mat(3, 4, CvType.CV_64F);
    private final Mat view = new Mat();

    /**
     * How far a view may stray.
     *
     * @param smallestArea least part of the picture that is kept, above 0, up to 1
     * @param degrees most that it is turned, either way
     * @param light most that brightness, saturation and contrast change, as a part
     * @param cast most that each colour changes, as a part
     * @param covered share of views with a rectangle over them
     * @param blurred share of views that are blurred
     */
    public record Strength(
            double smallestArea, double degrees, double light, double cast, double covered, double blurred) {

        /** Nothing but a flip. */
        public static final Strength NONE = new Strength(1, 0, 0, 0, 0, 0);
        /** For pictures that are all taken alike. */
        public static final Strength LIGHT = new Strength(0.8, 5, 0.1, 0.02, 0.1, 0);
        /** For photos by hand. */
        public static final Strength FULL = new Strength(0.5, 15, 0.3, 0.08, 0.3, 0.2);

        public Strength {
            if (!(smallestArea > 0 && smallestArea <= 1)) {
                throw new IllegalArgumentException("the smallest area must be above 0, up to 1, not " + smallestArea);
            }
        }
    }

    /** Views of this size in pixels. */
    public RandomViews(int width, int height, Strength strength) {
        OpenCvLibrary.load();
        this.width = width;
        this.height = height;
        this.strength = strength;
    }

    /** Writes a view of a cached picture into a batch: a direct buffer of such views, at this place. */
    public void draw(PictureCache cache, int picture, RandomGenerator random, Place place) {
        var source = cache.rgb(picture);
        var size = width * height * 3;
        var target = new Mat(height, width, CvType.CV_8UC3, place.batch().slice(place.number() * size, size));
        crop(source, random);
        light(random);
        if (random.nextDouble() < strength.blurred()) {
            Imgproc.blur(view, view, new Size(3, 3));
        }
        if (random.nextDouble() < strength.covered()) {
            cover(random);
        }
        view.copyTo(target);
        source.release();
        target.release();
    }

    /** Where in a batch. */
    public record Place(ByteBuffer batch, int number) {}

    private void crop(Mat source, RandomGenerator random) {
        var scale = Math.sqrt(between(random, strength.smallestArea(), 1));
        var aspect = strength.smallestArea() < 1 ? Math.exp(around(random, ASPECT) / 2) : 1;
        var wide = Math.min(LARGEST, scale * aspect);
        var high = Math.min(LARGEST, scale / aspect);
        var mirror = random.nextBoolean() ? -1 : 1;
        var turn = Math.toRadians(around(random, strength.degrees())) * (random.nextDouble() < TURNED ? 1 : 0);
        var right = around(random, Math.max(0, 1 - wide));
        var down = around(random, Math.max(0, 1 - high));
        row(0, source.cols(), new double[] {mirror * wide * Math.cos(turn), -high * Math.sin(turn), right});
        row(1, source.rows(), new double[] {mirror * wide * Math.sin(turn), high * Math.cos(turn), down});
        Imgproc.warpAffine(
                source,
                view,
                affine,
                new Size(width, height),
                Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_REPLICATE);
    }

    /** From coordinates -1..1 over the picture's edges to pixel centres. */
    private void row(int row, int side, double[] of) {
        var x = of[0] * side / width;
        var y = of[1] * side / height;
        var shift = (of[0] / width - of[0] + of[1] / height - of[1] + of[2] + 1) * side / 2 - 0.5;
        affine.put(row, 0, x, y, shift);
    }

    private void light(RandomGenerator random) {
        if (strength.light() == 0 && strength.cast() == 0) {
            return;
        }
        var mean = Core.mean(view).val;
        var level = (mean[0] + mean[1] + mean[2]) / 3;
        var bright = 1 + around(random, strength.light());
        var vivid = 1 + around(random, strength.light());
        var contrast = 1 + around(random, strength.light());
        for (var channel = 0; channel < 3; channel++) {
            var gain = bright * (1 + around(random, strength.cast()));
            var grey = gain * contrast * (1 - vivid) / 3;
            double[] row = {grey, grey, grey, gain * level * (1 - contrast)};
            row[channel] += gain * contrast * vivid;
            colour.put(channel, 0, row);
        }
        Core.transform(view, view, colour);
    }

    private void cover(RandomGenerator random) {
        var wide = random.nextInt(width / 8, Math.max(width / 8 + 1, width * 2 / 5));
        var high = random.nextInt(height / 8, Math.max(height / 8 + 1, height * 2 / 5));
        var place = new Rect(random.nextInt(width - wide), random.nextInt(height - high), wide, high);
        var paint = new Scalar(random.nextInt(256), random.nextInt(256), random.nextInt(256));
        Imgproc.rectangle(view, place, paint, Imgproc.FILLED);
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private static double around(RandomGenerator random, double reach) {
        return between(random, -reach, reach);
    }

    @Override
    public void close() {
        affine.release();
        colour.release();
        view.release();
    }
}
