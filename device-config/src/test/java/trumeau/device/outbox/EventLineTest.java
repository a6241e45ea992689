package trumeau.device.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.device.outbox.Event.CallEnded;
import trumeau.device.outbox.Event.Ending;
import trumeau.device.outbox.Event.Fit;
import trumeau.device.outbox.Event.FitAnswered;
import trumeau.device.outbox.Event.RequestEnded;
import trumeau.device.outbox.Event.StockCorrected;
import trumeau.device.outbox.Event.VisitEnded;

class EventLineTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:08:41.5Z");
    private static final Event.Variant NAVY_M = new Event.Variant("T-1", "M", "navy");

    @Test
    void theLinesAreThoseOfTheGoldenFile() throws IOException {
        var events = List.<Event>of(
                new StockCorrected(NOW, NAVY_M, 3, 0, "pos"),
                new RequestEnded(NOW, NAVY_M, Ending.ANSWERED, Duration.ofSeconds(41)),
                new RequestEnded(NOW, NAVY_M, Ending.UNANSWERED, Duration.ofSeconds(90)),
                new CallEnded(NOW, Ending.ANSWERED, Duration.ofSeconds(12)),
                new FitAnswered(NOW, "T-1", Fit.SIZE_UP),
                new VisitEnded(NOW, List.of("T-9", "T-1", "T-9")));

        assertThat(events.stream().map(EventLine::of)).containsExactlyElementsOf(golden());
    }

    @Test
    void theMomentIsRoundedDownSoThatNobodyIsRecognisedByIt() {
        assertThat(new StockCorrected(NOW, NAVY_M, 3, 0, "pos").at()).isEqualTo(Instant.parse("2026-11-01T10:05:00Z"));
    }

    @Test
    void whatShoppersMaySayOfAFitIsAClosedList() {
        assertThat(Fit.ofCode("size-up")).contains(Fit.SIZE_UP);
        assertThat(Fit.ofCode("as-usual")).contains(Fit.AS_USUAL);
        assertThat(Fit.ofCode("SIZE_UP")).isEmpty();
        assertThat(Fit.values()).hasSize(3);
    }

    @Test
    void noFigureIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StockCorrected(NOW, NAVY_M, 3, -1, "pos"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestEnded(NOW, NAVY_M, Ending.ANSWERED, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitEnded(NOW, List.of()));
    }

    private static List<String> golden() throws IOException {
        try (var in = EventLineTest.class.getResourceAsStream("events.ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
