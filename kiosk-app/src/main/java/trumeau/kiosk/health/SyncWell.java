package trumeau.kiosk.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import trumeau.kiosk.console.SyncDesk;

/** Well: the last sync succeeded, and the release is in date. */
@Wellness
@ApplicationScoped
public class SyncWell implements HealthCheck {

    private final SyncDesk sync;

    @Inject
    public SyncWell(SyncDesk sync) {
        this.sync = sync;
    }

    @Override
    public HealthCheckResponse call() {
        var view = sync.view();
        var answer = HealthCheckResponse.named("sync").withData("state", view.state());
        view.lastOutcome().ifPresent(last -> answer.withData("lastOutcome", last.code())
                .withData("at", last.at().toString()));
        return answer.status(!view.state().equals("stale")).build();
    }
}
