package trumeau.device.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Event.Ending;
import trumeau.device.outbox.Event.Fit;
import trumeau.device.outbox.Waiting;

class ShopFloorTablesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final StockRow.Key NAVY_M = new StockRow.Key("T-1", "M", "navy");
    private static final Event SOME_EVENT =
            new Event.StockCorrected(NOW, new Event.Variant("T-1", "M", "navy"), 3, 0, "pos");

    @TempDir
    Path folder;

    @Test
    void theNewestFigureOfAVariantIsKept() {
        var overruling = new StockRow(NAVY_M, 0, NOW.plusSeconds(9), "staff", OptionalInt.of(3));
        var price = new PriceRow("T-1", new BigDecimal("39.90"), "EUR", NOW, "pos");
        commit(tx -> {
            tx.figures().put(new StockRow(NAVY_M, 3, NOW, "pos", OptionalInt.empty()));
            tx.figures().put(overruling);
            tx.figures().put(price);
            return tx;
        });

        commit(tx -> {
            assertThat(tx.figures().stock()).containsExactly(overruling);
            assertThat(tx.figures().prices()).containsExactly(price);
            return tx;
        });
    }

    @Test
    void aRequestEndsOnce() {
        var answered = new RequestRow.End(NOW.plusSeconds(20), Ending.ANSWERED, Duration.ofSeconds(20));
        commit(tx -> {
            tx.requests().add(new RequestRow("r1", Optional.of(NAVY_M), NOW, false));
            tx.requests().add(new RequestRow("r2", Optional.empty(), NOW.plusSeconds(1), false));
            tx.requests().take("r2");
            tx.requests().end("r1", answered);
            tx.requests().end("r1", new RequestRow.End(NOW.plusSeconds(90), Ending.UNANSWERED, Duration.ofSeconds(90)));
            return tx;
        });

        commit(tx -> {
            assertThat(tx.requests().open())
                    .containsExactly(new RequestRow("r2", Optional.empty(), NOW.plusSeconds(1), true));
            assertThat(tx.requests().endsSince(NOW)).containsExactly(answered);
            assertThat(tx.requests().endsSince(NOW.plusSeconds(1))).isEmpty();
            tx.requests().forgetBefore(NOW.plusSeconds(1));
            assertThat(tx.requests().endsSince(NOW)).isEmpty();
            return tx;
        });
    }

    @Test
    void answersAreCountedByItemDayAndFit() {
        var day = LocalDate.parse("2026-11-01");
        commit(tx -> {
            tx.fits().count("T-1", day, Fit.SIZE_UP);
            tx.fits().count("T-1", day, Fit.SIZE_UP);
            tx.fits().count("T-1", day.plusDays(1), Fit.SIZE_UP);
            tx.fits().count("T-1", day, Fit.AS_USUAL);
            return tx;
        });

        commit(tx -> assertThat(tx.fits().all())
                .containsExactlyInAnyOrder(
                        new FitRow("T-1", day, Fit.SIZE_UP, 2),
                        new FitRow("T-1", day.plusDays(1), Fit.SIZE_UP, 1),
                        new FitRow("T-1", day, Fit.AS_USUAL, 1)));
    }

    @Test
    void eventsWaitInTheirOrderUntilTheyHaveArrivedAndNoNumberIsUsedTwice() {
        var epoch = commit(tx -> {
            tx.outbox().add(SOME_EVENT);
            tx.outbox().add(SOME_EVENT);
            assertThat(tx.outbox().oldest(1)).extracting(Waiting::sequence).containsExactly(1L);
            tx.outbox().arrived(2);
            return tx.outbox().epoch();
        });

        commit(tx -> {
            assertThat(tx.outbox().count()).isZero();
            tx.outbox().add(SOME_EVENT);
            assertThat(tx.outbox().oldest(5)).extracting(Waiting::sequence).containsExactly(3L);
            assertThat(tx.outbox().epoch())
                    .isEqualTo(epoch)
                    .isNotEqualTo(tx.deviceId().value());
            return tx;
        });
    }

    @Test
    void anEventIsKeptOnlyWithItsDeed() {
        assertThatThrownBy(() -> commit(tx -> {
                    tx.outbox().add(SOME_EVENT);
                    tx.figures().put(new StockRow(NAVY_M, -1, NOW, "staff", OptionalInt.empty()));
                    return tx;
                }))
                .isInstanceOf(IllegalArgumentException.class);

        commit(tx -> assertThat(tx.outbox().count()).isZero());
    }

    private <T> T commit(Function<Transaction, T> work) {
        try (var store = DeviceStore.open(folder)) {
            return store.inTransaction(work);
        }
    }
}
