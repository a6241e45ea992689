package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private final FakeTime time = new FakeTime();
    private final Pace pace = new Pace(time.timing(), Duration.ofMillis(100));

    @Test
    void aFrameIsDueAtOnceAndThenAfterEachInterval() {
        for (var i = 0; i < 5; i++) {
            assertThat(pace.await(Duration.ofSeconds(1))).isTrue();
        }

        assertThat(time.elapsed()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void whoeverIsLessPatientWaitsForNothing() {
        pace.await(Duration.ZERO);

        assertThat(pace.await(Duration.ofMillis(60))).isFalse();
        assertThat(pace.await(Duration.ofMillis(60))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsSetChangesNoPace(int hours) {
        pace.await(Duration.ofSeconds(1));
        time.setClockBy(Duration.ofHours(hours));

        assertThat(pace.await(Duration.ofSeconds(1))).isTrue();
        assertThat(pace.await(Duration.ofSeconds(1))).isTrue();
        assertThat(time.elapsed()).isEqualTo(Duration.ofMillis(200));
    }
}
