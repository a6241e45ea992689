package trumeau.kiosk.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.ask.AskDesk;
import trumeau.kiosk.console.Entrance;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.request.RequestListener;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.PhoneSettings;
import trumeau.kiosk.settings.SettingsException;
import trumeau.kiosk.stock.FiguresPush;
import trumeau.kiosk.wiring.SteadyClock;
import trumeau.kiosk.wiring.StoreSink;

/**
 * The phones while the app runs: opens the listener when the settings ask for it and there is a PIN, and closes it
 * before the store. What keeps it from opening is told, and the shop goes on without it. Any thread.
 */
@ApplicationScoped
public class PhoneService implements StoreSink, RequestListener {

    private static final System.Logger LOG = System.getLogger(PhoneService.class.getName());

    private final PhoneHouse.Ground ground;
    private final PhoneHouse.Staff staff;
    private final PhoneHouse.Others others;
    private final Optional<PhoneSettings> settings;
    private volatile Optional<PhoneException> trouble = Optional.empty();
    private volatile @Nullable Open open;
    private boolean wanted;

    @Inject
    PhoneService(Clockwork clockwork, PinLock lock, Desks desks, FiguresPush push) {
        this.ground = clockwork.ground();
        this.staff = new PhoneHouse.Staff(lock, desks.staff(), PhonePages.built());
        this.settings = usable(clockwork.settings());
        this.others = new PhoneHouse.Others(push, letsShoppersIn() ? Optional.of(desks.shoppers()) : Optional.empty());
    }

    /** Where staff's phones and shoppers' work. */
    @Dependent
    record Desks(QueueDesk staff, AskDesk shoppers) {
        @Inject
        Desks {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(shoppers, "shoppers");
        }
    }

    /** What every part of the app is made with. */
    @ApplicationScoped
    static class Clockwork {

        private final PhoneHouse.Ground ground;
        private final KioskSettings settings;

        @Inject
        Clockwork(Vertx vertx, SteadyClock clock, ObjectMapper json, KioskSettings settings) {
            this.ground = new PhoneHouse.Ground(vertx, clock, json);
            this.settings = settings;
        }

        PhoneHouse.Ground ground() {
            return ground;
        }

        KioskSettings settings() {
            return settings;
        }
    }

    private record Open(PhoneHouse house, PhoneCertificate certificate) {}

    @Override
    public synchronized void storeOpened(DeviceStore store) {
        wanted = settings.isPresent();
        if (wanted) {
            staff.lock().whenSet(() -> open(store));
        }
    }

    @Override
    public synchronized void storeCloses() {
        wanted = false;
        var closing = open;
        open = null;
        if (closing != null) {
            closing.house().close();
        }
    }

    @Override
    public void requestsChanged() {
        var now = open;
        if (now != null) {
            now.house().changed();
        }
    }

    /** Lets PINs be tried again at the phones' entrance, after too many were wrong. */
    public void reopen() {
        staff.lock().reopen(Entrance.PHONE);
    }

    /** Where phones find the page, the surest address first; none while nothing listens. */
    public List<String> pages() {
        var now = open;
        return now == null
                ? List.of()
                : settings.map(set -> Reach.of(set).pages(now.house().port())).orElse(List.of());
    }

    /** Whether shoppers' phones may ask, once the port is open. */
    public boolean letsShoppersIn() {
        return settings.filter(set -> set.shoppers() == PhoneSettings.Shoppers.WELCOME)
                .isPresent();
    }

    /** The shoppers' page, opened with this pass; empty while nothing listens for them. */
    public Optional<String> askPage(String pass) {
        var now = open;
        return now == null || !letsShoppersIn()
                ? Optional.empty()
                : settings.flatMap(set -> Reach.of(set).askPage(now.house().port(), pass));
    }

    public PhoneView view() {
        var now = open;
        var certificate = Optional.ofNullable(now).map(Open::certificate);
        return new PhoneView(
                state(now),
                trouble.map(PhoneException::reason).map(PhoneException.Reason::code),
                pages(),
                certificate.map(shown -> new PhoneView.Certificate(
                        shown.fingerprint(), shown.until(), shown.origin() == PhoneCertificate.Origin.SELF_SIGNED)),
                staff.lock().shutFor(Entrance.PHONE).toSeconds(),
                now == null ? List.of() : now.house().phones());
    }

    private PhoneView.State state(@Nullable Open now) {
        if (now != null) {
            return PhoneView.State.ON;
        }
        if (trouble.isPresent()) {
            return PhoneView.State.FAILED;
        }
        return settings.isPresent() ? PhoneView.State.WAITS_FOR_PIN : PhoneView.State.OFF;
    }

    private synchronized void open(DeviceStore store) {
        if (!wanted || open != null) {
            return;
        }
        try {
            var place = settings.orElseThrow();
            var certificate = PhoneCertificate.of(
                    place, store.dataFolder(), Reach.of(place), ground.clock().instant());
            var site =
                    new PhoneHouse.Site(place.listen(), Reach.of(place).names(), certificate, PhoneHouse.Site.PATIENCE);
            open = new Open(PhoneHouse.open(ground, staff, others, site), certificate);
            trouble = Optional.empty();
            LOG.log(System.Logger.Level.INFO, "the staff''s phone listens: {0}", pages());
        } catch (PhoneException e) {
            trouble = Optional.of(e);
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
    }

    /** Wrong settings switch it off; the start has told the operator already. */
    private static Optional<PhoneSettings> usable(KioskSettings written) {
        try {
            return PhoneSettings.of(written);
        } catch (SettingsException e) {
            return Optional.empty();
        }
    }
}
