package trumeau.kiosk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import trumeau.kiosk.wiring.CameraService;
import trumeau.vision.frame.CameraState;

/** Alive: while the camera gives frames and a release serves, frames are understood. */
@Liveness
@ApplicationScoped
public class PipelineAlive implements HealthCheck {

    private static final Duration FROZEN_AFTER = Duration.ofSeconds(10);

    private final CameraService camera;

    @Inject
    public PipelineAlive(CameraService camera) {
        this.camera = camera;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("pipeline");
        var silence = camera.sinceLastScene();
        silence.ifPresent(since -> answer.withData("lastSceneMsAgo", since.toMillis()));
        var givenUp = camera.givenUp();
        givenUp.ifPresent(trouble -> answer.withData("givenUp", trouble.stage().name()));
        var frozen = frozen(camera.state(), silence);
        return answer.status(!frozen && givenUp.isEmpty()).build();
    }

    /** Whether the camera gives frames and yet none was understood for ten seconds. */
    static boolean frozen(Optional<CameraState> camera, Optional<Duration> sinceLastScene) {
        return camera.map(CameraState::status).equals(Optional.of(CameraState.Status.LIVE))
                && sinceLastScene.orElse(Duration.ZERO).compareTo(FROZEN_AFTER) > 0;
    }
}
