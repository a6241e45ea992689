package trumeau.kiosk.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.overlay.ScreenHealth.State;
import trumeau.kiosk.overlay.ScreenWatch;
import trumeau.kiosk.settings.SelfHealing.Ending;
import trumeau.kiosk.settings.Settings;
import trumeau.kiosk.wiring.AuditTrail;
import trumeau.kiosk.wiring.CameraService;
import trumeau.kiosk.wiring.Repeating;
import trumeau.kiosk.wiring.StateSink;
import trumeau.vision.frame.Timing.Ticker;

/**
 * Looks once a second whether screens and pipeline do their work, and does what is due; all of it is noted and counted.
 */
@ApplicationScoped
public class Healing implements StateSink {

    /** Tells a supervisor that the app ended itself to be started again: EX_TEMPFAIL of sysexits.h. */
    public static final int START_ME_AGAIN = 75;

    private static final System.Logger LOG = System.getLogger(Healing.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** A process in which something hangs may hang as it ends, too. */
    private static final Duration END_AT_MOST = Duration.ofSeconds(15);

    private final ScreenWatch screens;
    private final CameraService camera;
    private final Ticker ticker;
    private final Chronicle chronicle;
    private @Nullable Repeating doctor;

    @Inject
    public Healing(ScreenWatch screens, CameraService camera, Ticker ticker, Chronicle chronicle) {
        this.screens = screens;
        this.camera = camera;
        this.ticker = ticker;
        this.chronicle = chronicle;
    }

    /** Where it is written down what was done. */
    @ApplicationScoped
    public static class Chronicle {

        private final AuditTrail trail;
        private final MeterRegistry meters;

        @Inject
        public Chronicle(AuditTrail trail, MeterRegistry meters) {
            this.trail = trail;
            this.meters = meters;
        }

        void note(AuditEntry.Event event, Treatment.Due due, String detail) {
            meters.counter("trumeau.remedies", "remedy", due.remedy().code()).increment();
            trail.note(event, due.ailment() + ": " + detail);
        }
    }

    @Override
    public synchronized void started(Settings settings, DeviceStore store) {
        var limit = settings.healing().screenLimit();
        screens.limit(limit);
        var treatment = new Treatment(ticker, limit.multipliedBy(3).dividedBy(4));
        var ending = settings.healing().ending();
        doctor = new Repeating("trumeau-healing", LOOK, () -> look(treatment, ending));
    }

    @Override
    public synchronized void stopping() {
        if (doctor != null) {
            doctor.close();
            doctor = null;
        }
    }

    private void look(Treatment treatment, Ending ending) {
        treatment.due(ailments()).forEach(due -> give(due, ending));
    }

    private Set<Ailment> ailments() {
        var found = EnumSet.noneOf(Ailment.class);
        var states = EnumSet.noneOf(State.class);
        screens.screens().forEach(screen -> states.add(screen.state()));
        if (states.contains(State.FROZEN)) {
            found.add(Ailment.SCREEN_FROZEN);
        }
        if (states.contains(State.CRASHED)
                && EnumSet.of(State.GONE, State.CRASHED).containsAll(states)) {
            found.add(Ailment.SCREENS_CRASHED);
        }
        if (PipelineAlive.frozen(camera.state(), camera.sinceLastScene())) {
            found.add(Ailment.PIPELINE_FROZEN);
        }
        return found;
    }

    private void give(Treatment.Due due, Ending ending) {
        switch (due.remedy()) {
            case RELOAD ->
                chronicle.note(
                        AuditEntry.Event.SCREEN_RELOADED,
                        due,
                        screens.reloadFrozen() + " pages were asked to load themselves anew");
            case RESTART_PIPELINE -> {
                camera.lookAnew();
                chronicle.note(AuditEntry.Event.PIPELINE_RESTARTED, due, "frames are looked at by a new loop");
            }
            case END -> end(due, ending);
        }
    }

    private void end(Treatment.Due due, Ending ending) {
        if (ending == Ending.STAYS) {
            LOG.log(System.Logger.Level.ERROR, "{0} could not be healed; restart the device", due.ailment());
            return;
        }
        chronicle.note(AuditEntry.Event.ENDED_TO_HEAL, due, "the app ends with status " + START_ME_AGAIN);
        var last = new Thread(Healing::haltLate, "trumeau-last-resort");
        last.setDaemon(true);
        last.start();
        Quarkus.asyncExit(START_ME_AGAIN);
    }

    private static void haltLate() {
        try {
            Thread.sleep(END_AT_MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(START_ME_AGAIN);
    }
}
