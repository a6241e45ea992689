package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;

/** Puts together what proves a fact, from what serves at that moment. */
@ApplicationScoped
class Proof {

    private static final int DIGEST_SHOWN = 16;

    private final Serving serving;
    private final Stage stage;
    private final int port;

    @Inject
    Proof(Serving serving, Stage stage, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.serving = serving;
        this.stage = stage;
        this.port = port;
    }

    /** Of something seen in a frame. */
    Evidence seen(Lookout.Glimpse glimpse, String command) {
        return evidence(
                Optional.of(glimpse.frame()), Optional.of(glimpse.taken().toMillis()), command);
    }

    /** Of something that took so long. */
    Evidence took(Duration time, String command) {
        return evidence(Optional.empty(), Optional.of(time.toMillis()), command);
    }

    /** Of what is so. */
    Evidence of(String command) {
        return evidence(Optional.empty(), Optional.empty(), command);
    }

    private Evidence evidence(Optional<Long> frame, Optional<Long> millis, String command) {
        return new Evidence(
                frame,
                millis,
                serving.ask(Proof::model),
                serving.ask(ServingGeneration::number),
                serving.ask(generation -> generation.release().number().value()),
                command);
    }

    private static String model(ServingGeneration generation) {
        var net = generation.recogniser();
        var digest = net.space().digest();
        return net.name() + " " + net.version() + " · " + digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
    }

    /** What the app says of its newest frame. */
    String sceneCommand() {
        return "curl -s http://127.0.0.1:" + port + "/api/scene";
    }

    /** What the app has measured of itself. */
    String metricsCommand() {
        return "curl -s http://127.0.0.1:" + port + "/q/metrics | grep trumeau_";
    }

    /** What the app says of its requests. */
    String requestsCommand() {
        return "curl -s http://127.0.0.1:" + port + "/api/requests";
    }

    String evaluateCommand() {
        return "./trumeau evaluate-vision PHOTOS --json";
    }

    String rejectCommand() {
        return "./trumeau evaluate-vision PHOTOS --reject OTHER-THINGS --json";
    }

    String syncCommand() {
        return "./trumeau sync --data " + stage.place().device() + " --json";
    }

    String verifyCommand() {
        return "./trumeau origin verify " + stage.place().origin() + " --trust "
                + stage.place().trust();
    }

    String doctorCommand() {
        return "./trumeau doctor --data " + stage.place().device();
    }
}
