package trumeau.device.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.identity.DeviceId;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Waiting;

/** An outbox that nobody empties: it holds so much, and says what it dropped. */
class OutboxBoundTest {

    private static final int MOST = 5;

    @TempDir
    Path folder;

    private Connection connection;
    private SqliteOutbox outbox;

    @BeforeEach
    void open() throws Exception {
        connection = SqliteFile.open(folder.resolve("device.db"));
        var sql = new Sql(connection);
        new SqliteTransaction(sql, folder).begin(DeviceId.random(new Random(1)));
        outbox = new SqliteOutbox(sql, MOST);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void theOldestAreDroppedAndCounted() {
        add(MOST);
        assertThat(outbox.dropped()).isZero();

        add(3);

        assertThat(outbox.count()).isEqualTo(MOST);
        assertThat(outbox.dropped()).isEqualTo(3);
        assertThat(outbox.oldest(1)).extracting(Waiting::sequence).containsExactly(4L);
    }

    @Test
    void aBatchIsCutInTheSamePlaceWhateverComesMeanwhile() {
        add(2);
        var first = outbox.nextToTravel();
        add(2);

        assertThat(outbox.nextToTravel()).isEqualTo(first).hasSize(2);
        outbox.arrived(2);
        assertThat(outbox.nextToTravel()).extracting(Waiting::sequence).containsExactly(3L, 4L);
    }

    /** What is left of it goes under another name, since another event is its first. */
    @Test
    void aBatchThatLostItsOldestIsAnotherOne() {
        add(4);
        assertThat(outbox.nextToTravel()).hasSize(4);
        add(3);

        assertThat(outbox.nextToTravel()).extracting(Waiting::sequence).containsExactly(3L, 4L);
    }

    @Test
    void aBatchIsBounded() {
        var wide = "x".repeat(Batch.MOST_BYTES / 3);
        for (var i = 0; i < MOST; i++) {
            outbox.add(event(wide));
        }
        assertThat(outbox.nextToTravel()).hasSize(2);
    }

    private void add(int count) {
        for (var i = 0; i < count; i++) {
            outbox.add(event("T-1"));
        }
    }

    private static Event event(String item) {
        var variant = new Event.Variant(item, "M", "navy");
        return new Event.StockCorrected(Instant.parse("2026-11-01T10:00:00Z"), variant, 3, 0, "pos");
    }
}
