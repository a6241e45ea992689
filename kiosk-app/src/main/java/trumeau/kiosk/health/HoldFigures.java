package trumeau.kiosk.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.wiring.CameraService;

/** What the app holds on to just now, at {@code /q/metrics}: frames, and what belongs to the visit. */
@ApplicationScoped
public class HoldFigures {

    private final MeterRegistry meters;
    private final CameraService camera;
    private final Holdings holdings;

    @Inject
    public HoldFigures(MeterRegistry meters, CameraService camera, Holdings holdings) {
        this.meters = meters;
        this.camera = camera;
        this.holdings = holdings;
    }

    void begin(@Observes StartupEvent start) {
        Gauge.builder("trumeau.frames.leased", camera, CameraService::leasedFrames)
                .description("frames whose pixels somebody holds now")
                .register(meters);
        Gauge.builder("trumeau.visit.held", holdings, HoldFigures::sum)
                .description("things of any kind that are held for the visit now")
                .register(meters);
    }

    private static double sum(Holdings holdings) {
        return holdings.held().stream().mapToInt(Held::count).sum();
    }
}
