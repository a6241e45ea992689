package trumeau.kiosk.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.ask.AskDesk;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.settings.ListenAddress;
import trumeau.kiosk.settings.PhoneSettings;
import trumeau.kiosk.settings.PhoneSettings.Shoppers;
import trumeau.kiosk.settings.StaffPin;
import trumeau.kiosk.stock.FiguresPush;

/** The phone's listener on any free port of this machine, with its own certificate, PIN 123456 and a small page. */
final class OpenHouse implements AutoCloseable {

    static final String PIN = "123456";
    static final String NAME = "kiosk3.store.lan";

    private static final Map<String, String> PAGES = Map.of(
            "phone.html", "<script src=\"/assets/phone-1.js\"></script>",
            "ask.html", "<script src=\"/assets/ask-4.js\"></script>",
            "assets/ask-4.js", "export {};",
            "assets/phone-1.js", "import'./region-2.js';",
            "assets/region-2.js", "export {};",
            "assets/kiosk-3.js", "// not of this page",
            "kiosk.html", "<p>not of this page</p>");

    final Vertx vertx = Vertx.vertx();
    final FakeDesk desk = new FakeDesk();
    final FakeAsk ask = new FakeAsk();
    final PinLock lock;
    final PhoneCertificate certificate;
    private final DeviceStore store;
    private final PhoneHouse house;

    OpenHouse(Path folder, InstantSource clock, Duration patience) {
        this(
                folder,
                clock,
                patience,
                new FiguresPush(Optional.of("a-till-that-nobody-has-yet"), lines -> Optional.empty()));
    }

    /** With another door for tills. */
    OpenHouse(Path folder, InstantSource clock, Duration patience, FiguresPush push) {
        this(folder, clock, patience, ask -> new PhoneHouse.Others(push, Optional.of(ask)));
    }

    /** For others than staff. */
    OpenHouse(Path folder, InstantSource clock, Duration patience, Function<AskDesk, PhoneHouse.Others> others) {
        this.store = DeviceStore.open(folder);
        this.lock = new PinLock(clock, new SecureRandom());
        lock.open(store);
        lock.set(new StaffPin(PIN), "test");
        var settings =
                new PhoneSettings(new ListenAddress("127.0.0.1", 0), List.of(NAME), Optional.empty(), Shoppers.WELCOME);
        var reach = Reach.of(settings);
        this.certificate = PhoneCertificate.of(
                settings, folder, reach, InstantSource.system().instant());
        var json = new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
        var pages = PhonePages.of(
                path -> Optional.ofNullable(PAGES.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
        this.house = PhoneHouse.open(
                new PhoneHouse.Ground(vertx, clock, json),
                new PhoneHouse.Staff(lock, desk, pages),
                others.apply(ask),
                new PhoneHouse.Site(settings.listen(), reach.names(), certificate, patience));
    }

    int port() {
        return house.port();
    }

    List<Route> routes() {
        return house.routes();
    }

    void changed() {
        house.changed();
    }

    List<String> phones() {
        return house.phones();
    }

    @Override
    public void close() {
        house.close();
        store.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
