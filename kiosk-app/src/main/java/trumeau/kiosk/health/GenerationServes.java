package trumeau.kiosk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import trumeau.kiosk.wiring.Serving;

/** Ready: a release is installed and serves. Until then the pages say that they wait for it. */
@Readiness
@ApplicationScoped
public class GenerationServes implements HealthCheck {

    private final Serving serving;

    @Inject
    public GenerationServes(Serving serving) {
        this.serving = serving;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("generation");
        var found = serving.ask(generation -> {
            answer.withData("generation", generation.number());
            return answer.withData("release", generation.release().number().value());
        });
        return answer.status(found.isPresent()).build();
    }
}
