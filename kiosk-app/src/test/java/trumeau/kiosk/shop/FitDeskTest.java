package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.outbox.Event.Fit;
import trumeau.device.outbox.Waiting;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.FitRow;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.shop.FitDesk.Answered;
import trumeau.recommender.catalog.ItemId;

class FitDeskTest {

    private static final ItemId SHIRT = new ItemId("T-1");
    private static final Instant NOON = Instant.parse("2026-11-01T12:03:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    @TempDir
    Path folder;

    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofMinutes(1));
    private final FitDesk desk = new FitDesk(visit, () -> NOON);
    private final Holdings holdings = new Holdings(visit, List.of(visit, desk), List.of());
    private DeviceStore store;

    @BeforeEach
    void open() {
        store = DeviceStore.open(folder);
        desk.storeOpened(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAnswerIsCountedAndToldInOneCommitWithoutATraceOfWho() {
        assertThat(desk.answer(SHIRT, Fit.SIZE_UP)).isEqualTo(Answered.COUNTED);

        store.inTransaction(tx -> {
            assertThat(tx.fits().all()).containsExactly(new FitRow("T-1", TODAY, Fit.SIZE_UP, 1));
            assertThat(tx.outbox().oldest(9))
                    .extracting(Waiting::line)
                    .containsExactly("{\"formatVersion\":1,\"kind\":\"fit-answered\",\"at\":\"2026-11-01T12:00:00Z\","
                            + "\"item\":\"T-1\",\"fit\":\"size-up\"}");
            return tx;
        });
    }

    @Test
    void aVisitAnswersOnceForEachItemAndTheNextVisitAgain() {
        assertThat(desk.answer(SHIRT, Fit.SIZE_UP)).isEqualTo(Answered.COUNTED);
        assertThat(desk.answer(SHIRT, Fit.AS_USUAL)).isEqualTo(Answered.BEFORE);
        assertThat(desk.answer(new ItemId("T-2"), Fit.AS_USUAL)).isEqualTo(Answered.COUNTED);
        assertThat(holdings.held()).contains(new Held(Held.Kind.FITS, 2));

        visit.end();

        assertThat(holdings.held()).isEmpty();
        assertThat(desk.answer(SHIRT, Fit.SIZE_UP)).isEqualTo(Answered.COUNTED);
        store.inTransaction(tx -> assertThat(tx.fits().all())
                .containsExactlyInAnyOrder(
                        new FitRow("T-1", TODAY, Fit.SIZE_UP, 2), new FitRow("T-2", TODAY, Fit.AS_USUAL, 1)));
    }

    @Test
    void withoutAStoreNothingIsCounted() {
        desk.storeCloses();

        assertThat(desk.answer(SHIRT, Fit.SIZE_UP)).isEqualTo(Answered.NOT_NOW);
        assertThat(desk.held()).containsExactly(new Held(Held.Kind.FITS, 0));
    }
}
