package trumeau.device.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.device.identity.DeviceId;
import trumeau.device.outbox.Event.Ending;

class BatchTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:08:41.5Z");
    private static final Event.Variant NAVY_M = new Event.Variant("T-1", "M", "navy");
    private static final DeviceId DEVICE = new DeviceId("0123456789abcdef0123456789abcdef");
    private static final String EPOCH = "fedcba9876543210fedcba9876543210";

    @Test
    void theObjectIsThatOfTheGoldenFile() throws IOException {
        var corrected = new Event.StockCorrected(NOW, NAVY_M, 3, 0, "pos");
        var ended = new Event.RequestEnded(NOW, NAVY_M, Ending.ANSWERED, Duration.ofSeconds(41));
        var visit = new Event.VisitEnded(NOW, List.of("T-1", "T-9"));
        var batch = new Batch(
                DEVICE,
                EPOCH,
                List.of(
                        new Waiting(41, EventLine.of(corrected)),
                        new Waiting(42, EventLine.of(ended)),
                        new Waiting(43, EventLine.of(visit))));

        assertThat(batch.name())
                .isEqualTo(DEVICE + "/" + EPOCH + "-000000000041.ndjson")
                .matches(Batch.NAME);
        try (var golden = BatchTest.class.getResourceAsStream("batch.ndjson")) {
            assertThat(new String(batch.bytes(), UTF_8)).isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aBatchHasEvents() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(DEVICE, EPOCH, List.of()));
    }
}
