package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
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
    private final HttpClient client;

    @Inject
    public StreamCamera(InstantSource clock) {
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String scheme() {
        return "mjpeg";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        var request = HttpRequest.newBuilder(address(spec)).timeout(PATIENCE).build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return new MultipartStream(response.body(), clock);
            }
            close(response.body());
            throw absent(spec, "answers " + response.statusCode(), null);
        } catch (IOException e) {
            throw absent(spec, "can't be reached (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw absent(spec, "was not waited for", e);
        }
    }

    private static URI address(CameraSpec spec) {
        var address = URI.create(spec.target());
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("camera " + spec + " needs an address: mjpeg:http://host/stream");
        }
        return address;
    }

    private static void close(InputStream body) throws IOException {
        body.close();
    }

    private static VisionException absent(
            CameraSpec spec, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        var message = "camera " + spec + " " + what + "; check its address and its network";
        return new VisionException(VisionException.Reason.CAMERA_ABSENT, message, cause);
    }
}
