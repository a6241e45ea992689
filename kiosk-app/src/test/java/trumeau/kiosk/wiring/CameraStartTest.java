package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.CameraStart;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.SelfHealing;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;

/** A camera of which every opening is counted: its light goes on when it is opened. */
class CameraStartTest {

    private static final int PATIENCE_S = 20;
    private static final Duration PACE = Duration.ofMillis(30);
    private static final long LOOKS_AT_THE_GATE_MS = 700;

    private volatile Duration now = Duration.ofHours(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final LinkedBlockingQueue<Status> told = new LinkedBlockingQueue<>();
    private final Sinks sinks = new Sinks(
            new Choices(new Visit(() -> now, Duration.ofMinutes(1))),
            List.of(),
            List.of(new StateSink() {
                @Override
                public void cameraChanged(CameraState camera) {
                    told.add(camera.status());
                }
            }),
            List.of());
    private final CameraService camera =
            new CameraService(new Serving(), InstantSource.system(), () -> now, List.of(new Counted()), sinks);

    @AfterEach
    void stop() {
        camera.stop();
    }

    @Test
    void nothingIsOpenedBeforeTheNoticeWasShownLongEnough() throws InterruptedException {
        camera.start(settings());
        camera.policy(CameraPolicy.of(CameraStart.NOTICE));
        await(Status.WAITING_FOR_NOTICE);
        camera.noticeShown("page");
        now = now.plusSeconds(4);
        Thread.sleep(LOOKS_AT_THE_GATE_MS);
        assertThat(opened).hasValue(0);

        now = now.plusSeconds(1);
        await(Status.LIVE);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aTouchOpensItAndTheEndOfTheVisitLetsGoOfIt() throws InterruptedException {
        camera.start(settings());
        camera.policy(CameraPolicy.of(CameraStart.TOUCH));
        await(Status.WAITING_FOR_TOUCH);
        Thread.sleep(LOOKS_AT_THE_GATE_MS);
        assertThat(opened).hasValue(0);

        camera.agreed();
        await(Status.LIVE);
        camera.visitEnded();
        await(Status.WAITING_FOR_TOUCH);
        assertThat(closed).hasValue(1);
        assertThat(camera.state()).map(CameraState::status).contains(Status.WAITING_FOR_TOUCH);
        assertThat(camera.leasedFrames()).isZero();

        camera.agreed();
        await(Status.LIVE);
        assertThat(opened).hasValue(2);
    }

    @Test
    void alwaysNotifiedNeedsNobody() throws InterruptedException {
        camera.start(settings());
        Thread.sleep(LOOKS_AT_THE_GATE_MS);
        assertThat(opened).as("while no policy is known").hasValue(0);
        camera.policy(CameraPolicy.of(CameraStart.ALWAYS_NOTIFIED));

        await(Status.LIVE);
    }

    private void await(Status wanted) throws InterruptedException {
        Status status;
        do {
            status = told.poll(PATIENCE_S, TimeUnit.SECONDS);
            assertThat(status).as("until it is " + wanted).isNotNull();
        } while (status != wanted);
    }

    private static Settings settings() {
        return new Settings(
                Path.of("data"),
                Optional.empty(),
                Path.of("trust.keys"),
                CameraSpec.parse("counted:any"),
                Mounting.UPRIGHT,
                Duration.ofHours(1),
                Optional.empty(),
                Path.of("cache"),
                SelfHealing.STAYING);
    }

    private static byte[] jpeg() {
        try {
            return SmallStore.photo("red", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Counted implements FrameSourceFactory {

        @Override
        public String scheme() {
            return "counted";
        }

        @Override
        public FrameSource open(CameraSpec spec) {
            opened.incrementAndGet();
            return new FrameSource() {
                @Override
                public Optional<Picture> next(Duration patience) {
                    LockSupport.parkNanos(PACE.toNanos());
                    return Optional.of(
                            new Picture.Encoded(jpeg(), InstantSource.system().instant(), Box.WHOLE));
                }

                @Override
                public Nature nature() {
                    return Nature.STILL;
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }
}
