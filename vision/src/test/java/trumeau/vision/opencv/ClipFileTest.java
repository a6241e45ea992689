package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceContract;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.Timing;

class ClipFileTest extends FrameSourceContract {

    @Override
    protected FrameSource open() {
        writeClip(4);
        return new Clips(Timing.system()).open(CameraSpec.parse("file:" + folder.resolve("clip.avi")));
    }

    @Test
    void aClipBeginsAnewWhenItEnds() {
        writeClip(3);
        try (var source =
                new Clips(new FakeTime().timing()).open(CameraSpec.parse("file:" + folder.resolve("clip.avi")))) {
            var blues = new int[7];
            for (var i = 0; i < blues.length; i++) {
                var pixels = (Picture.Pixels) source.next(Duration.ofSeconds(1)).orElseThrow();
                blues[i] = (pixels.bgr().get(0) & 0xFF) / 50;
            }

            assertThat(blues).containsExactly(0, 1, 2, 0, 1, 2, 0);
        }
    }

    @Test
    void aClipThatIsNotThereIsAnAbsentCamera() {
        assertThatThrownBy(() -> new Clips(Timing.system()).open(CameraSpec.parse("file:/nowhere/clip.avi")))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("/nowhere/clip.avi is not there");
    }

    @Test
    void aFileThatIsNoClipSaysWhatIsUnderstood() throws IOException {
        var file = folder.resolve("text.avi");
        Files.writeString(file, "no clip");

        assertThatThrownBy(() -> new Clips(Timing.system()).open(CameraSpec.parse("file:" + file)))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("MJPG");
    }

    private void writeClip(int frames) {
        OpenCvLibrary.load();
        var fourcc = VideoWriter.fourcc('M', 'J', 'P', 'G');
        var file = folder.resolve("clip.avi").toString();
        var writer = new VideoWriter(file, Videoio.CAP_OPENCV_MJPEG, fourcc, 25, new Size(64, 48), true);
        for (var i = 0; i < frames; i++) {
            writer.write(new Mat(48, 64, CvType.CV_8UC3, new Scalar(i * 50 + 15, 100, 100)));
        }
        writer.release();
    }
}
