package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.outbox.Waiting;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.Written;
import trumeau.recommender.catalog.ItemId;

class EndedVisitsTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:03:00Z");

    @TempDir
    Path folder;

    private final Visit visit = new Visit(() -> Duration.ZERO, Duration.ofMinutes(1));

    @Test
    void whatAVisitWasAboutIsToldAtItsEndWithoutItsOrder() {
        assertThat(told("on", "T-2", "T-1"))
                .containsExactly("{\"formatVersion\":1,\"kind\":\"visit-ended\",\"at\":\"2026-11-01T12:00:00Z\","
                        + "\"items\":[\"T-1\",\"T-2\"]}");
    }

    @Test
    void aVisitThatWasAboutNothingIsNotTold() {
        assertThat(told("on")).isEmpty();
    }

    @Test
    void nothingIsToldUntilTheStoreWantsIt() {
        assertThat(told("off", "T-1")).isEmpty();
    }

    @Test
    void aStoreThatCannotBeWrittenKeepsNobodyFromForgetting() {
        var ends = new ArrayList<String>();
        var visits = visits("on");
        visit.atEnd(() -> ends.add("forgotten"));
        var store = DeviceStore.open(folder);
        visits.storeOpened(store);
        store.close();
        visit.about(new ItemId("T-1"));
        visit.end();

        assertThat(ends).hasSize(1);
    }

    private List<String> told(String wanted, String... items) {
        var visits = visits(wanted);
        try (var store = DeviceStore.open(folder)) {
            visits.storeOpened(store);
            List.of(items).forEach(item -> visit.about(new ItemId(item)));
            visit.end();
            visits.storeCloses();
            return store.inTransaction(tx -> tx.outbox().oldest(9)).stream()
                    .map(Waiting::line)
                    .toList();
        }
    }

    private EndedVisits visits(String wanted) {
        return new EndedVisits(
                visit, () -> NOON, Written.of(Map.of("trumeau.data", "/d", "trumeau.inbox.visits", wanted)));
    }
}
