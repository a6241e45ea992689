package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trumeau.vision.VisionException;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSource.Nature;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.Timing;
import trumeau.vision.opencv.V4l2Cameras;

@Timeout(60)
class CameraFeedTest {

    private static final byte[] SAME = Drawn.jpeg(32, 24, Color.RED);

    private final FakeTime time = new FakeTime();
    private final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    private final List<Duration> rests = new ArrayList<>();
    private @Nullable CameraFeed feed;

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
    }

    @Test
    void aCameraThatGivesFramesIsLiveAndFillsItsMailboxes() throws InterruptedException {
        start(Nature.LIVE, i -> i < 100 ? different(i) : null);
        var mailbox = java.util.Objects.requireNonNull(feed).subscribe();

        assertThat(next().status()).isEqualTo(Status.LIVE);
        var frame = mailbox.take(Duration.ofSeconds(5));
        assertThat(frame).isPresent();
        assertThat(frame.orElseThrow().width()).isEqualTo(32);
        frame.orElseThrow().release();
    }

    @Test
    void aCameraThatFallsSilentIsNoticedWithinTwoSeconds() throws InterruptedException {
        start(Nature.LIVE, i -> i < 10 ? different(i) : null);

        assertThat(next().status()).isEqualTo(Status.LIVE);
        var lastFrame = time.instant();
        var stalled = next();
        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.retryIn()).isPresent();
        assertThat(Duration.between(lastFrame, stalled.since())).isLessThanOrEqualTo(Duration.ofMillis(3300));
    }

    @Test
    void aCameraThatRepeatsOneFrameIsNoticed() throws InterruptedException {
        start(Nature.LIVE, i -> SAME);

        assertThat(next().status()).isEqualTo(Status.LIVE);
        var live = time.instant();
        var frozen = next();
        assertThat(frozen.status()).isEqualTo(Status.FROZEN);
        assertThat(Duration.between(live, frozen.since())).isLessThanOrEqualTo(Duration.ofMillis(2200));
    }

    @Test
    void photosMayBeHeldOnPurpose() throws InterruptedException {
        start(Nature.STILL, i -> SAME);

        assertThat(next().status()).isEqualTo(Status.LIVE);
        assertThat(states.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aPageThatOffersNothingIsWaitedFor() throws InterruptedException {
        start(Nature.OFFERED, i -> null);

        var waiting = next();
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_PAGE);
        assertThat(waiting.retryIn()).isEmpty();
    }

    @Test
    void framesThatCannotBeReadAreAStall() throws InterruptedException {
        start(Nature.LIVE, i -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) i});

        assertThat(next().status()).isEqualTo(Status.STALLED);
    }

    @Test
    void anAbsentCameraIsTriedAgainAfterOneToThirtySeconds() throws InterruptedException {
        var absent = new Factory(Nature.LIVE, i -> null) {
            @Override
            public FrameSource open(CameraSpec spec) {
                rests.add(Duration.between(java.time.Instant.EPOCH, time.instant()));
                throw new VisionException(VisionException.Reason.CAMERA_ABSENT, "camera is not there");
            }
        };
        start(absent);

        assertThat(next().status()).isEqualTo(Status.ABSENT);
        while (rests.size() < 9) {
            Thread.sleep(5);
        }
        java.util.Objects.requireNonNull(feed).close();
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

    private CameraState next() throws InterruptedException {
        var state = states.poll(20, TimeUnit.SECONDS);
        assertThat(state).as("a change of state").isNotNull();
        return java.util.Objects.requireNonNull(state);
    }

    private static byte[] different(int i) {
        return Drawn.jpeg(32, 24, new Color(i % 250, 100, 200));
    }

    private void start(Nature nature, IntFunction<byte @Nullable []> pictures) {
        start(new Factory(nature, pictures));
    }

    private void start(FrameSourceFactory factory) {
        var timing = new Timing(time, time);
        feed = new CameraFeed(CameraSpec.parse("fake"), Mounting.UPRIGHT, factory, timing, states::add);
        feed.start();
    }

    /** Gives pictures 30 times a second of the fake time; null is silence for as long as the patience. */
    private class Factory implements FrameSourceFactory {
        private final Nature nature;
        private final IntFunction<byte @Nullable []> pictures;

        Factory(Nature nature, IntFunction<byte @Nullable []> pictures) {
            this.nature = nature;
            this.pictures = pictures;
        }

        @Override
        public String scheme() {
            return "fake";
        }

        @Override
        public FrameSource open(CameraSpec spec) {
            return new FrameSource() {
                private int given;

                @Override
                public Optional<Picture> next(Duration patience) {
                    var jpeg = pictures.apply(given++);
                    time.pass(jpeg == null ? patience : Duration.ofMillis(33));
                    return Optional.ofNullable(jpeg)
                            .map(bytes -> new Picture.Encoded(bytes, time.instant(), Box.WHOLE));
                }

                @Override
                public Nature nature() {
                    return nature;
                }

                @Override
                public void close() {}
            };
        }
    }
}
