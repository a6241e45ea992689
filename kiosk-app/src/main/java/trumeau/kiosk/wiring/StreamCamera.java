package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.MultipartStream;

/** The camera {@code mjpeg:http://...}: opens the connection and hands vision the stream. */
@ApplicationScoped
public class StreamCamera implements FrameSourceFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Duration patience;
    private final HttpClient client;

    @Inject
    public StreamCamera(InstantSource clock) {
        this(clock, PATIENCE);
    }

    /** @param patience how long a camera may take to be connected, and to answer */
    StreamCamera(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String scheme() {
        return "mjpeg";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        var request = HttpRequest.newBuilder(address(spec)).timeout(patience).build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return new MultipartStream(response.body(), clock);
            }
            close(response.body());
            throw absent(spec, "answers " + response.statusCode(), null);
        } catch (IOException e) {
            throw absent(spec, "can't be reached (" + words(e) + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw absent(spec, "was not waited for", e);
        }
    }

    private static URI address(CameraSpec spec) {
        try {
            var address = new URI(spec.target());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
            throw noAddress(spec, null);
        } catch (URISyntaxException e) {
            throw noAddress(spec, e);
        }
    }

    private static IllegalArgumentException noAddress(CameraSpec spec, @Nullable Throwable cause) {
        return new IllegalArgumentException("camera " + spec + " needs an address: mjpeg:http://host/stream", cause);
    }

    /** A refused connection says nothing but its kind. */
    private static String words(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static void close(InputStream body) throws IOException {
        body.close();
    }

    private static VisionException absent(CameraSpec spec, String what, @Nullable Throwable cause) {
        var message = "camera " + spec + " " + what + "; check its address and its network";
        return new VisionException(VisionException.Reason.CAMERA_ABSENT, message, cause);
    }
}
