package trumeau.kiosk.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import trumeau.device.sync.SyncReport;
import trumeau.kiosk.overlay.Screens;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.StateSink;
import trumeau.kiosk.wiring.SyncService;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Scene;

/** The app's own meters at {@code /q/metrics}. */
@ApplicationScoped
public class Figures implements SceneSink, StateSink {

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1)
    };

    private final MeterRegistry meters;
    private final Screens screens;
    private final Serving serving;
    private final SyncService sync;
    private final Choices choices;
    private final Timer recognition;
    private final AtomicReference<Instant> counted = new AtomicReference<>(Instant.MIN);

    @Inject
    public Figures(MeterRegistry meters, Screens screens, Serving serving, SyncService sync, Choices choices) {
        this.choices = choices;
        this.meters = meters;
        this.screens = screens;
        this.serving = serving;
        this.sync = sync;
        this.recognition =
                timer("trumeau.recognition", "from a frame's arrival at the recogniser to what was understood of it");
    }

    void begin(@Observes StartupEvent start) {
        var frameToCanvas = timer("trumeau.frame.to.canvas", "from a frame's capture to its being drawn in a page");
        screens.onShown(frameToCanvas::record);
        FunctionCounter.builder("trumeau.frames.dropped", screens, Screens::drops)
                .description("frames overtaken before a page was ready for them")
                .register(meters);
        countChoices();
        Gauge.builder("trumeau.generation", serving, Figures::generation)
                .description("the generation that serves, 0 before the first")
                .register(meters);
    }

    private void countChoices() {
        FunctionCounter.builder("trumeau.questions", choices, Choices::questions)
                .description("garments of which the shopper was asked what they are")
                .register(meters);
        FunctionCounter.builder("trumeau.choices", choices, Choices::answers)
                .description("answers to that")
                .register(meters);
        FunctionCounter.builder("trumeau.choices.withdrawn", choices, Choices::withdrawals)
                .description("answers that were taken back")
                .register(meters);
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        recognition.record(processing);
    }

    @Override
    public void syncChanged() {
        sync.last().filter(this::isNew).ifPresent(report -> meters.counter(
                        "trumeau.syncs", "outcome", report.outcome().code())
                .increment());
    }

    private boolean isNew(SyncReport report) {
        return !counted.getAndSet(report.endedAt()).equals(report.endedAt());
    }

    private static double generation(Serving serving) {
        return serving.ask(generation -> (double) generation.number()).orElse(0.0);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
