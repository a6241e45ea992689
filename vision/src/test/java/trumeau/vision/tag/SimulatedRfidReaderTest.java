package trumeau.vision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.tag.SimulatedRfidReader.Line;

class SimulatedRfidReaderTest {

    private final FakeTime time = new FakeTime();

    @Test
    void eachTagIsHeardInItsTimeAndOnce() {
        var script = List.of(
                new Line(Duration.ofSeconds(5), "3074257BF7194E4000001A86", -52),
                new Line(Duration.ofSeconds(2), "3074257bf7194e4000001a85", -41));
        try (var reader = new SimulatedRfidReader(script, time.timing())) {
            assertThat(reader.isSimulated()).isTrue();
            assertThat(reader.next(Duration.ofSeconds(1))).isEmpty();
            assertThat(reader.next(Duration.ofSeconds(10))).hasValueSatisfying(read -> {
                assertThat(read.epc()).isEqualTo("3074257BF7194E4000001A85");
                assertThat(read.at()).isEqualTo(FakeTime.START.plusSeconds(2));
                assertThat(read.dBm()).isEqualTo(-41);
            });
            assertThat(reader.next(Duration.ofSeconds(10))).isPresent();
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(5));
            assertThat(reader.next(Duration.ofSeconds(3))).isEmpty();
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(8));
        }
    }
}
