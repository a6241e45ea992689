package trumeau.vision.opencv;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import trumeau.vision.locate.ContentLocator;

/**
 * Labelled photos in memory at one size, prepared as a recogniser prepares them and encoded again, so that thousands
 * fit. For one thread at a time.
 */
public final class PictureCache implements AutoCloseable {

    private final int width;
    private final int height;
    private final boolean exact;
    private final PhotoFrames photos = new PhotoFrames(InstantSource.system());
    private final GarmentCrop crop;
    private final List<MatOfByte> encoded = new ArrayList<>();

    /** How pictures are kept. */
    public enum Keep {
        /** As they were: to measure on. */
        EXACT,
        /** As JPEG of high quality, a fifth of the memory: to learn from. */
        CLOSE
    }

    /** For pictures of this size in pixels. */
    public PictureCache(int width, int height, Keep keep) {
        this.width = width;
        this.height = height;
        this.exact = keep == Keep.EXACT;
        this.crop = new GarmentCrop(width, height);
    }

    /**
     * Takes in a photo (JPEG, PNG, WebP), turned as its EXIF says, stretched by area interpolation.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_*}
     */
    public void add(byte[] photo) {
        var frame = photos.make(photo);
        try {
            var box = new ContentLocator().locate(frame).get(0);
            add(crop.cut(frame, box));
        } finally {
            frame.release();
        }
    }

    /** Takes in a picture of this cache's size: a direct buffer, rows from the top, red first. */
    public void add(ByteBuffer rgb) {
        var view = new Mat(height, width, CvType.CV_8UC3, rgb);
        var bgr = new Mat();
        var bytes = new MatOfByte();
        var how = exact
                ? new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 1)
                : new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 96);
        Imgproc.cvtColor(view, bgr, Imgproc.COLOR_RGB2BGR);
        Imgcodecs.imencode(exact ? ".png" : ".jpg", bgr, bytes, how);
        encoded.add(bytes);
        view.release();
        bgr.release();
        how.release();
    }

    /** How many pictures are in. */
    public int size() {
        return encoded.size();
    }

    /** The picture as RGB pixels; the caller releases it. */
    Mat rgb(int picture) {
        var decoded = Imgcodecs.imdecode(encoded.get(picture), Imgcodecs.IMREAD_COLOR);
        Imgproc.cvtColor(decoded, decoded, Imgproc.COLOR_BGR2RGB);
        return decoded;
    }

    /** Writes the picture into a batch: a direct buffer of pictures of this cache's size, at this place. */
    public void copy(int picture, ByteBuffer batch, int place) {
        var size = width * height * 3;
        var target = new Mat(height, width, CvType.CV_8UC3, batch.slice(place * size, size));
        var source = rgb(picture);
        source.copyTo(target);
        source.release();
        target.release();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public void close() {
        encoded.forEach(Mat::release);
        encoded.clear();
        crop.close();
    }
}
