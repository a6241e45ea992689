package trumeau.vision.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.FakeTime;
import trumeau.vision.presence.SimulatedPresenceSensor.Line;

class SimulatedPresenceSensorTest {

    private final FakeTime time = new FakeTime();

    @Test
    void comingAndGoingAreToldInTheirTimeAndOnce() {
        var script =
                List.of(new Line(Duration.ofSeconds(5), Presence.LEFT), new Line(Duration.ofSeconds(2), Presence.CAME));
        try (var sensor = new SimulatedPresenceSensor(script, time.timing())) {
            assertThat(sensor.isSimulated()).isTrue();
            assertThat(sensor.next(Duration.ofSeconds(1))).isEmpty();
            assertThat(sensor.next(Duration.ofSeconds(10))).contains(Presence.CAME);
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(2));
            assertThat(sensor.next(Duration.ofSeconds(10))).contains(Presence.LEFT);
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(5));
            assertThat(sensor.next(Duration.ofSeconds(3))).isEmpty();
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(8));
        }
    }
}
