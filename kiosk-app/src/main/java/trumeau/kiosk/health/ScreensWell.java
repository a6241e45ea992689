package trumeau.kiosk.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import trumeau.kiosk.overlay.ScreenHealth;
import trumeau.kiosk.overlay.ScreenWatch;

/** Well: every screen that had a page since the start has one that renders. */
@Wellness
@ApplicationScoped
public class ScreensWell implements HealthCheck {

    private final ScreenWatch watch;

    @Inject
    public ScreensWell(ScreenWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("screens");
        var screens = watch.screens();
        screens.forEach(
                health -> answer.withData(health.screen(), health.state().code()));
        return answer.status(screens.stream().noneMatch(ScreenHealth::isIll)).build();
    }
}
