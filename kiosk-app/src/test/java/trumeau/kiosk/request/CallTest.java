package trumeau.kiosk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.outbox.Waiting;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.StockRow;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.stock.FiguresDesk;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.SteadyClock;

/** A shopper calls somebody to the screen, for nothing in particular; no release needs to serve. */
class CallTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private final Serving serving = new Serving();
    private final Visit visit = new Visit(() -> Duration.between(NOON, now), Duration.ofSeconds(60));
    private DeviceStore store;
    private RequestDesk desk;

    @BeforeEach
    void aDeskWithAStore() {
        store = DeviceStore.open(folder);
        desk = desk();
        desk.onDuty("Lin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void somebodyComesAndItCountsAsAWaitButNotForAnItem() {
        var call = call();
        assertThat(call.wish()).isEmpty();
        now = NOON.plusSeconds(12);
        desk.take(call.id(), "Lin");
        desk.answer(call.id(), "Lin", Reply.COMING);

        assertThat(desk.waits().p50Ms()).contains(12_000L);
        List<Waiting> waiting = store.inTransaction(tx -> tx.outbox().oldest(10));
        assertThat(waiting)
                .singleElement()
                .asString()
                .contains("\"kind\":\"call-ended\"", "\"ending\":\"answered\",\"waitMs\":12000");
    }

    @Test
    void whoCallsTwiceHasCalledOnce() {
        assertThat(call().id()).isEqualTo(call().id());
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void withNobodyOnDutyNobodyIsCalled() {
        desk.offDuty("Lin");

        assertThat(desk.call()).isEqualTo(new Asked.NobodyOnDuty());
        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void noFigureIsCorrectedByWhateverIsAnswered() {
        var call = call();

        assertThat(desk.answer(call.id(), "Lin", Reply.NOT_HERE)).isInstanceOf(Deed.Done.class);
        List<StockRow> figures = store.inTransaction(tx -> tx.figures().stock());
        assertThat(figures).isEmpty();
    }

    @Test
    void anOpenCallOutlivesARestart() {
        var call = call();
        desk.storeCloses();
        desk = desk();

        assertThat(desk.queue()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(call.id());
            assertThat(again.wish()).isEmpty();
        });
    }

    @Test
    void nobodyWithinNinetySecondsIsToldAndTheEndOfTheVisitEndsIt() {
        call();
        now = NOON.plus(Queue.PATIENCE);
        desk.tick();
        assertThat(desk.ofThisVisit())
                .singleElement()
                .extracting(Request::state)
                .isEqualTo(Request.State.UNANSWERED);

        desk.forget();
        assertThat(desk.ofThisVisit()).isEmpty();
    }

    private RequestDesk desk() {
        var figures = new FiguresDesk(serving, () -> now, List.of());
        figures.storeOpened(store);
        var made = new RequestDesk(
                new RequestDesk.World(serving, visit, new SteadyClock(() -> now, () -> Duration.between(NOON, now))),
                figures,
                () -> now,
                List.of());
        made.storeOpened(store);
        return made;
    }

    private Request call() {
        var asked = desk.call();
        assertThat(asked).isInstanceOf(Asked.Told.class);
        return ((Asked.Told) asked).request();
    }
}
