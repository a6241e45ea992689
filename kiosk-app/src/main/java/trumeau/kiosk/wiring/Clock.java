package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.Visit;

/** The one clock of the app and the one visit of the device; tests bring their own. */
final class Clock {

    private static final Duration VISIT_IDLE = Duration.ofSeconds(60);

    @Produces
    @ApplicationScoped
    InstantSource system() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Visit visit(InstantSource clock) {
        return new Visit(clock, VISIT_IDLE);
    }

    @Produces
    @Singleton
    Choices choices(Visit visit) {
        return new Choices(visit);
    }

    @Produces
    @Singleton
    Kiosk.Keepers keepers(@All List<StoreSink> stores, GoodsSource goods) {
        return new Kiosk.Keepers(stores, goods);
    }

    @Produces
    @Singleton
    Kiosk.After after(Visit visit, Sinks sinks, RfidService rfid, Kiosk.Keepers keepers) {
        return new Kiosk.After(visit, sinks, rfid, keepers);
    }
}
