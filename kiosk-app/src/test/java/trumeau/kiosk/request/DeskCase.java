package trumeau.kiosk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.stock.FiguresDesk;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.SteadyClock;
import trumeau.recommender.catalog.ItemId;

/** A desk with a release and a store, at noon, with Lin on duty. */
abstract class DeskCase {

    static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    static final Goods.Key RED_S = new Goods.Key(new ItemId("red-0"), "S", "red");

    @TempDir
    Path folder = Path.of("");

    final Serving serving = new Serving();
    final AtomicInteger told = new AtomicInteger();
    Instant now = NOON;
    Duration clockSetBy = Duration.ZERO;
    final InstantSource clock = () -> now.plus(clockSetBy);
    final Visit visit = new Visit(() -> Duration.between(NOON, now), Duration.ofSeconds(60));
    final FiguresDesk figures = new FiguresDesk(serving, clock, List.of());
    RequestDesk desk = desk();
    InstalledStore device;
    DeviceStore store;

    @BeforeEach
    void aStoreServesAndLinIsOnDuty() throws IOException {
        device = new InstalledStore(folder);
        store = DeviceStore.open(folder.resolve("requests"));
        figures.storeOpened(store);
        desk.storeOpened(store);
        serving.swap(ServingGeneration.load(device.next()));
        desk.onDuty("Lin");
        told.set(0);
    }

    @AfterEach
    void close() {
        serving.stop();
        store.close();
        device.close();
    }

    static trumeau.device.store.RequestRow.End end(String ending, int seconds) {
        return new trumeau.device.store.RequestRow.End(
                NOON, trumeau.device.outbox.Event.Ending.valueOf(ending), Duration.ofSeconds(seconds));
    }

    RequestDesk desk() {
        return new RequestDesk(
                new RequestDesk.World(serving, visit, new SteadyClock(clock, () -> Duration.between(NOON, now))),
                figures,
                clock,
                List.of(told::incrementAndGet));
    }

    Request ask(Goods.Key wish) {
        var asked = desk.ask(wish);
        assertThat(asked).isInstanceOf(Asked.Told.class);
        return ((Asked.Told) asked).request();
    }

    Request only() {
        assertThat(desk.ofThisVisit()).hasSize(1);
        return desk.ofThisVisit().get(0);
    }

    List<Object> events() {
        return store.inTransaction(tx -> tx.outbox().oldest(10)).stream()
                .<Object>map(waiting -> waiting.line())
                .toList();
    }
}
