package trumeau.kiosk.app;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import nu.pattern.OpenCV;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import trumeau.kiosk.demo.ClipArtist;
import trumeau.kiosk.demo.DemoClip;
import trumeau.kiosk.demo.ShowingsFile;

/** MJPG clips for the camera {@code file:}. */
final class Clip {

    private static final int RATE = 30;
    private static final int SECONDS = 9;

    private Clip() {}

    /** The first showing of the demo, 1280x720, 30 frames a second. */
    static Path ofDemo(Path store, Path file) throws IOException {
        var artist = new ClipArtist(new DemoClip(ShowingsFile.read(store.resolve("store/showings.json"))), 1);
        return write(file, RATE * SECONDS, number -> artist.at(Duration.ofMillis(1000L * number / RATE))
                .picture());
    }

    /** Pictures of one size, as blue, green, red. */
    static Path write(Path file, int frames, IntFunction<BufferedImage> picture) {
        OpenCV.loadLocally();
        var first = picture.apply(0);
        var writer = new VideoWriter(
                file.toString(),
                Videoio.CAP_OPENCV_MJPEG,
                VideoWriter.fourcc('M', 'J', 'P', 'G'),
                RATE,
                new Size(first.getWidth(), first.getHeight()),
                true);
        for (var number = 0; number < frames; number++) {
            var pixels = (DataBufferByte) picture.apply(number).getRaster().getDataBuffer();
            var mat = new Mat(first.getHeight(), first.getWidth(), CvType.CV_8UC3);
            mat.put(0, 0, pixels.getData());
            writer.write(mat);
            mat.release();
        }
        writer.release();
        return file;
    }
}
