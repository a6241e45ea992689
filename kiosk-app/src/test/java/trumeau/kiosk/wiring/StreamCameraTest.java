package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.Picture;

/** A network camera on this machine; what every frame source must do, and what a network does to one. */
@Timeout(60)
class StreamCameraTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private final byte[] jpeg;

    StreamCameraTest() throws IOException {
        jpeg = SmallStore.photo("red", 0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/stream", exchange -> sendParts(exchange, Integer.MAX_VALUE));
        server.createContext("/ends", exchange -> sendParts(exchange, 1));
        server.createContext("/silent", exchange -> {
            sendPart(begun(exchange));
            waitForTheEnd();
        });
        server.createContext("/hangs", exchange -> waitForTheEnd());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void givesPictureAfterPictureAsItWasEncoded() {
        try (var source = open("/stream")) {
            for (var i = 0; i < 3; i++) {
                assertThat(source.next(PATIENCE)).get().satisfies(picture -> assertThat(
                                ((Picture.Encoded) picture).jpeg())
                        .isEqualTo(jpeg));
            }
        }
    }

    @Test
    void givesNothingAfterItWasClosedTwice() {
        var source = open("/stream");
        source.close();
        source.close();

        assertThat(source.next(Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void isClosedFromAnotherThreadWhileItGives() throws InterruptedException {
        var source = open("/stream");
        var asking = new Thread(() -> {
            while (source.next(Duration.ofMillis(100)).isPresent()) {
                Thread.onSpinWait();
            }
        });
        asking.start();
        source.close();
        asking.join(5_000);

        assertThat(asking.isAlive()).isFalse();
    }

    @Test
    void aStreamThatFallsSilentIsWaitedForNoLongerThanThePatienceByMuch() {
        try (var source = open("/silent")) {
            assertThat(source.next(PATIENCE)).isPresent();
            var start = System.nanoTime();
            for (var i = 0; i < 3; i++) {
                assertThat(source.next(Duration.ofMillis(50))).isEmpty();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aStreamThatEndsIsALostCamera() {
        try (var source = open("/ends")) {
            assertThat(source.next(PATIENCE)).isPresent();

            refused(() -> source.next(PATIENCE), Reason.CAMERA_LOST, "check the network camera and its address");
        }
    }

    @Test
    void anAddressWithoutAStreamIsAnAbsentCamera() {
        refused(() -> open("/elsewhere"), Reason.CAMERA_ABSENT, "answers 404; check its address");
    }

    @Test
    void aCameraThatNeverAnswersIsAbsentAfterThePatience() {
        var camera = new StreamCamera(InstantSource.system(), Duration.ofMillis(300));
        var start = System.nanoTime();

        refused(() -> camera.open(spec("/hangs")), Reason.CAMERA_ABSENT, "can't be reached");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aCameraThatIsSwitchedOffIsAbsentAndSaysWhy() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var spec = CameraSpec.parse("mjpeg:http://127.0.0.1:" + free + "/stream");

        refused(() -> camera().open(spec), Reason.CAMERA_ABSENT, "can't be reached (");
        assertThatThrownBy(() -> camera().open(spec)).hasMessageNotContaining("null");
    }

    @Test
    void whatIsNoAddressSaysHowToWriteOne() {
        for (var wrong : new String[] {"mjpeg:camera-3", "mjpeg:rtsp://host/stream", "mjpeg:http://host/a b"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> camera().open(CameraSpec.parse(wrong)))
                    .withMessageContaining("mjpeg:http://host/stream");
        }
    }

    private FrameSource open(String path) {
        return camera().open(spec(path));
    }

    private static StreamCamera camera() {
        return new StreamCamera(InstantSource.system());
    }

    private CameraSpec spec(String path) {
        return CameraSpec.parse("mjpeg:http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void refused(ThrowingCallable asking, Reason reason, String message) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        VisionException.class, lost -> assertThat(lost.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    private void sendParts(HttpExchange exchange, int count) throws IOException {
        try (var out = begun(exchange).getResponseBody()) {
            for (var i = 0; i < count && over.getCount() > 0; i++) {
                out.write(part());
                out.flush();
                sleep();
            }
        }
    }

    private static HttpExchange begun(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        return exchange;
    }

    private void sendPart(HttpExchange exchange) throws IOException {
        exchange.getResponseBody().write(part());
        exchange.getResponseBody().flush();
    }

    private byte[] part() {
        var head = "--frame\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var part = new byte[head.length + jpeg.length];
        System.arraycopy(head, 0, part, 0, head.length);
        System.arraycopy(jpeg, 0, part, head.length, jpeg.length);
        return part;
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
