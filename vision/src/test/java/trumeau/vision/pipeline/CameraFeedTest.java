package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSource.Nature;
import trumeau.vision.frame.Mounting;
import trumeau.vision.opencv.V4l2Cameras;

class CameraFeedTest extends ScriptedFeed {

    private final List<Duration> rests = new ArrayList<>();

    @Test
    void aCameraThatGivesFramesIsLiveAndFillsItsMailboxes() throws InterruptedException {
        start(Nature.LIVE, i -> i < 100 ? different(i) : null);
        var mailbox = feed().subscribe();

        assertThat(next().status()).isEqualTo(Status.LIVE);
        var frame = mailbox.take(Duration.ofSeconds(5));
        assertThat(frame).isPresent();
        assertThat(frame.orElseThrow().width()).isEqualTo(32);
        frame.orElseThrow().release();
    }

    @Test
    void aListenerThatBreaksEndsNoCamera() throws InterruptedException {
        start(new Factory(Nature.LIVE, i -> i < 10 ? different(i) : null), state -> {
            states.add(state);
            throw new IllegalStateException("planted");
        });

        assertThat(next().status()).isEqualTo(Status.LIVE);
        assertThat(next().status()).isEqualTo(Status.STALLED);
        assertThat(next().status()).isEqualTo(Status.LIVE);
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, NoClassDefFoundError.class})
    void aCameraWithoutMemoryOrLibraryIsTriedAgain(Class<? extends Error> error) throws InterruptedException {
        var opened = new AtomicInteger();
        start(new Factory(Nature.LIVE, i -> different(i)) {
            @Override
            public FrameSource open(CameraSpec spec) {
                if (opened.incrementAndGet() < 3) {
                    throw planted(error);
                }
                return super.open(spec);
            }
        });

        assertThat(next().status()).isEqualTo(Status.ABSENT);
        assertThat(next().status()).isEqualTo(Status.LIVE);
    }

    @Test
    void anAbsentCameraIsTriedAgainAfterOneToThirtySecondsWhateverTheClockSays() throws InterruptedException {
        var absent = new Factory(Nature.LIVE, i -> null) {
            @Override
            public FrameSource open(CameraSpec spec) {
                rests.add(time.elapsed());
                time.setClockBy(Duration.ofHours(rests.size() % 2 == 0 ? 1 : -1));
                throw new VisionException(VisionException.Reason.CAMERA_ABSENT, "camera is not there");
            }
        };
        start(absent);

        assertThat(next().status()).isEqualTo(Status.ABSENT);
        while (rests.size() < 9) {
            Thread.sleep(5);
        }
        feed().close();
        var waits = new ArrayList<Long>();
        for (var i = 1; i < 8; i++) {
            waits.add(rests.get(i).minus(rests.get(i - 1)).toSeconds());
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void aDeviceThatIsNotThereSaysWhatToDo() {
        var cameras = new V4l2Cameras(InstantSource.system());

        assertThatThrownBy(() -> cameras.open(CameraSpec.parse("/dev/video-none")))
                .isInstanceOf(VisionException.class)
                .hasMessage("camera /dev/video-none is not there; plug it in, or set trumeau.camera");
    }

    @Test
    void anUnknownSchemeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CameraFeed(
                        CameraSpec.parse("magic:1"), Mounting.UPRIGHT, Map.of(), InstantSource.system(), state -> {}))
                .withMessageContaining("magic");
    }

    private static Error planted(Class<? extends Error> error) {
        return error == OutOfMemoryError.class ? new OutOfMemoryError("planted") : new NoClassDefFoundError("planted");
    }
}
