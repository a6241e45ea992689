package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import trumeau.device.config.DeviceConfig;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.FittingList;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitHolder;
import trumeau.kiosk.session.VisitListener;
import trumeau.vision.frame.Timing;

/** The one clock of the app and the one visit of the device; tests bring their own. */
final class Clock {

    private static final Duration VISIT_IDLE = Visit.endsAfter(DeviceConfig.DEFAULT_SESSION_IDLE);

    @Produces
    @ApplicationScoped
    InstantSource system() {
        return InstantSource.system();
    }

    /** Measures spans; nothing that is done to the clock moves it. */
    @Produces
    @Singleton
    Timing.Ticker ticker() {
        return Timing.system().ticker();
    }

    /**
     * For what must last as long as it was promised; asked for by its own type, since {@link #system} tells the time.
     */
    @Produces
    @Singleton
    @Typed(SteadyClock.class)
    SteadyClock steady(InstantSource clock, Timing.Ticker ticker) {
        return new SteadyClock(clock, ticker);
    }

    @Produces
    @Singleton
    Visit visit(Timing.Ticker ticker) {
        return new Visit(ticker, VISIT_IDLE);
    }

    @Produces
    @Singleton
    Choices choices(Visit visit) {
        return new Choices(visit);
    }

    @Produces
    @Singleton
    FittingList fittingList(Visit visit) {
        return new FittingList(visit);
    }

    @Produces
    @Singleton
    Kiosk.Keepers keepers(@All List<StoreSink> stores, GoodsSource goods) {
        return new Kiosk.Keepers(stores, goods);
    }

    @Produces
    @Singleton
    Holdings holdings(Visit visit, @All List<VisitHolder> holders, @All List<VisitListener> listeners) {
        return new Holdings(visit, holders, listeners);
    }

    @Produces
    @Singleton
    Kiosk.Sensors sensors(RfidService rfid, PresenceService presence) {
        return new Kiosk.Sensors(rfid, presence);
    }

    @Produces
    @Singleton
    Kiosk.After after(Holdings holdings, Sinks sinks, Kiosk.Sensors sensors, Kiosk.Keepers keepers) {
        return new Kiosk.After(holdings, sinks, sensors, keepers);
    }
}
