package trumeau.kiosk.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import trumeau.kiosk.console.EventsDesk;
import trumeau.kiosk.console.EventsView;

/** Well: no event waits for a person; one that waits for the network is well. */
@Wellness
@ApplicationScoped
public class EventsWell implements HealthCheck {

    private final EventsDesk events;

    @Inject
    public EventsWell(EventsDesk events) {
        this.events = events;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events");
        var view = events.view();
        view.ifPresent(now -> tell(answer, now));
        return answer.status(view.filter(EventsView::needsSomebody).isEmpty()).build();
    }

    private static void tell(HealthCheckResponseBuilder answer, EventsView now) {
        answer.withData("state", now.state()).withData("waiting", now.waiting()).withData("dropped", now.dropped());
        now.detail().ifPresent(detail -> answer.withData("detail", detail));
    }
}
