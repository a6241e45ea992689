package trumeau.kiosk.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import trumeau.kiosk.console.StatusDesk;

/** Well: the camera gives new frames, or none are due yet. The shop serves without it, so it decides no more. */
@Wellness
@ApplicationScoped
public class CameraWell implements HealthCheck {

    private final StatusDesk status;

    @Inject
    public CameraWell(StatusDesk status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        var camera = status.cameraView();
        var well =
                switch (camera.status()) {
                    case "stalled", "frozen", "absent" -> false;
                    default -> true;
                };
        return HealthCheckResponse.named("camera")
                .withData("status", camera.status())
                .withData("spec", camera.spec())
                .withData("frames", camera.frames())
                .withData("drops", camera.drops())
                .status(well)
                .build();
    }
}
