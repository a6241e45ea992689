package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.videoio.Videoio;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceContract;
import trumeau.vision.frame.Picture;

/** Cameras of Linux, the device itself apart. */
class V4l2CamerasTest extends FrameSourceContract {

    private static final Duration PATIENT = Duration.ofSeconds(5);
    private static final byte[] JPEG = Drawn.jpeg(64, 48, Color.RED);
    private static final double MJPG = 'M' | ('J' << 8) | ('P' << 16) | ('G' << 24);

    @Override
    protected FrameSource open() {
        return open(new FakeDevice());
    }

    @Test
    void whatIsMjpgIsHandedOnAsItCame() {
        var device = new FakeDevice();
        try (var source = open(device)) {
            var picture = (Picture.Encoded) source.next(PATIENT).orElseThrow();

            assertThat(picture.jpeg()).isEqualTo(JPEG);
            assertThat(device.properties)
                    .containsEntry(Videoio.CAP_PROP_FOURCC, MJPG)
                    .containsEntry(Videoio.CAP_PROP_CONVERT_RGB, 0.0)
                    .containsEntry(Videoio.CAP_PROP_FRAME_WIDTH, 1280.0);
        }
    }

    @Test
    void aCameraWithoutMjpgGivesPixels() {
        var device = new FakeDevice();
        device.knowsMjpg = false;
        try (var source = open(device)) {
            var picture = (Picture.Pixels) source.next(PATIENT).orElseThrow();

            assertThat(picture.width()).isEqualTo(64);
            assertThat(picture.height()).isEqualTo(48);
            assertThat(picture.bgr().get(2) & 0xFF).as("red").isEqualTo(200);
            assertThat(device.properties).containsEntry(Videoio.CAP_PROP_CONVERT_RGB, 1.0);
        }
    }

    @Test
    void aCameraThatWasUnpluggedIsLostAndLetGo() throws InterruptedException {
        var device = new FakeDevice();
        device.unplugged = true;
        try (var source = open(device)) {
            assertThatThrownBy(() -> source.next(PATIENT))
                    .isInstanceOfSatisfying(VisionException.class, lost -> assertThat(lost.reason())
                            .isEqualTo(Reason.CAMERA_LOST))
                    .hasMessageContaining("video0 gave no frame; check its cable");
            assertThat(device.released.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCameraThatStallsHoldsUpNobodyAndIsLetGoWhenItComesBack() throws InterruptedException {
        var device = new FakeDevice();
        device.stalls = true;
        var start = System.nanoTime();
        try (var source = open(device)) {
            assertThat(source.next(Duration.ofMillis(50))).isEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(device.released.getCount()).as("the driver still has it").isEqualTo(1);
        device.comesBack.countDown();
        assertThat(device.released.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCameraThatAnotherProgramHasIsAbsent() {
        var device = new FakeDevice();
        device.taken = true;

        assertThatThrownBy(() -> open(device))
                .isInstanceOfSatisfying(
                        VisionException.class, lost -> assertThat(lost.reason()).isEqualTo(Reason.CAMERA_ABSENT))
                .hasMessageContaining("another program may use it");
    }

    private FrameSource open(FakeDevice device) {
        var file = folder.resolve("video0");
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new V4l2Cameras(InstantSource.system(), name -> device)
                .open(new CameraSpec("v4l2", file.toString(), Map.of()));
    }

    /** A red picture every 5 ms. */
    private static final class FakeDevice implements VideoDevice {
        private final Map<Integer, Double> properties = new HashMap<>();
        private final CountDownLatch comesBack = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private boolean knowsMjpg = true;
        private boolean taken;
        private boolean unplugged;
        private boolean stalls;

        @Override
        public boolean isOpened() {
            return !taken;
        }

        @Override
        public void set(int property, double value) {
            if (knowsMjpg || property != Videoio.CAP_PROP_FOURCC) {
                properties.put(property, value);
            }
        }

        @Override
        public double get(int property) {
            return properties.getOrDefault(property, 0.0);
        }

        @Override
        public boolean read(Mat into) {
            waited();
            if (knowsMjpg) {
                new MatOfByte(JPEG).copyTo(into);
            } else {
                new Mat(48, 64, CvType.CV_8UC3, new Scalar(20, 30, 200)).copyTo(into);
            }
            return !unplugged;
        }

        private void waited() {
            try {
                if (stalls) {
                    comesBack.await();
                }
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void release() {
            released.countDown();
        }
    }
}
