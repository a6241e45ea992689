package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSource.Nature;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Picture;

/** A feed of a camera that tests script, on fake time. */
@Timeout(60)
abstract class ScriptedFeed {

    static final Duration EACH = Duration.ofMillis(33);
    static final byte[] SAME = Drawn.jpeg(32, 24, Color.RED);

    final FakeTime time = new FakeTime();
    final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();

    @Nullable CameraFeed feed;

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
    }

    CameraFeed feed() {
        return Objects.requireNonNull(feed);
    }

    void start(Nature nature, IntFunction<byte @Nullable []> pictures) {
        start(new Factory(nature, pictures));
    }

    void start(FrameSourceFactory factory) {
        start(factory, states::add);
    }

    void start(FrameSourceFactory factory, Consumer<CameraState> listener) {
        feed = new CameraFeed(CameraSpec.parse("fake"), Mounting.UPRIGHT, factory, time.timing(), listener);
        feed.start();
    }

    CameraState next() throws InterruptedException {
        var state = states.poll(20, TimeUnit.SECONDS);
        assertThat(state).as("a change of state").isNotNull();
        return Objects.requireNonNull(state);
    }

    static byte[] different(int i) {
        return Drawn.jpeg(32, 24, new Color(i % 250, 100, 200));
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives pictures 30 times a second of the fake time; null is silence for as long as the patience. */
    class Factory implements FrameSourceFactory {
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
                    time.pass(jpeg == null ? patience : EACH);
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
