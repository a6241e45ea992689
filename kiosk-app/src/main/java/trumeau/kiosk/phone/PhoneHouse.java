package trumeau.kiosk.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trumeau.kiosk.ask.AskDesk;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.settings.ListenAddress;
import trumeau.kiosk.stock.FiguresPush;

/** The open listener with all that is behind it, from its opening to its end. */
final class PhoneHouse implements AutoCloseable {

    private final PhoneListener listener;
    private final Router router;
    private final PhoneEvents.Parts parts;
    private final PhoneRoutes.Behind behind;

    private PhoneHouse(PhoneListener listener, Router router, PhoneEvents.Parts parts, PhoneRoutes.Behind behind) {
        this.listener = listener;
        this.router = router;
        this.parts = parts;
        this.behind = behind;
    }

    /** What it stands on. */
    record Ground(Vertx vertx, InstantSource clock, ObjectMapper json) {}

    /** Whom it is for, and what they see. */
    record Staff(PinLock lock, QueueDesk desk, PhonePages pages) {}

    /**
     * Who else is let in, and to what.
     *
     * @param push what tills may push, if any
     * @param ask where shoppers ask; empty where their phones are not let in
     */
    record Others(FiguresPush push, Optional<AskDesk> ask) {}

    /**
     * Where it stands.
     *
     * @param names by which the device is called, besides its addresses
     * @param patience how long a request may take to come in
     */
    record Site(ListenAddress listen, List<String> names, PhoneCertificate certificate, Duration patience) {

        /** A phone at the edge of the network needs a few seconds for a kilobyte; nobody needs more. */
        static final Duration PATIENCE = Duration.ofSeconds(20);
    }

    /**
     * Opens the port and waits until it is open.
     *
     * @throws PhoneException when it can't be opened
     */
    static PhoneHouse open(Ground ground, Staff staff, Others others, Site site) {
        var loop = ground.vertx().getOrCreateContext();
        var tickets = new PhoneTickets(ground.clock(), new SecureRandom());
        var parts = new PhoneEvents.Parts(staff.desk(), tickets, PhoneWork.ofPhones(ground.vertx()));
        var events = new PhoneEvents(loop, parts, queue -> PhoneCall.text(ground.json(), queue));
        var till = new TillDoor(others.push(), PhoneWork.ofTills(ground.vertx()));
        var ask = new AskDoor(others.ask(), PhoneWork.ofShoppers(ground.vertx()));
        var behind = new PhoneRoutes.Behind(
                staff.pages(), new PhoneDoor(staff.lock(), parts), new PhoneQueue(parts), events, till, ask);
        var router = PhoneRoutes.make(ground, Set.copyOf(site.names()), behind);
        try {
            var listener = PhoneListener.open(
                    loop, site.listen(), site.certificate(), new PhoneListener.Doors(router, site.patience()));
            return new PhoneHouse(listener, router, parts, behind);
        } catch (PhoneException e) {
            events.close();
            till.close();
            ask.close();
            parts.work().close();
            throw e;
        }
    }

    int port() {
        return listener.port();
    }

    /** All that can be asked for, for tests that ask for each. */
    List<Route> routes() {
        return router.getRoutes();
    }

    /** The names that are logged in. */
    List<String> phones() {
        return parts.tickets().names();
    }

    /** The queue or who is on duty has changed. Any thread. */
    void changed() {
        behind.events().changed();
    }

    @Override
    public void close() {
        behind.events().close();
        listener.close();
        behind.till().close();
        behind.ask().close();
        parts.work().close();
    }
}
