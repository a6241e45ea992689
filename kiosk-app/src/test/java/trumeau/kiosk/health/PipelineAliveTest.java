package trumeau.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.vision.frame.CameraState;
import trumeau.vision.frame.CameraState.Status;

class PipelineAliveTest {

    private static final Optional<Duration> LONG = Optional.of(Duration.ofSeconds(11));

    @Test
    void framesThatNobodyUnderstandsAnyMoreAreAFrozenPipeline() {
        assertThat(PipelineAlive.frozen(Optional.of(camera(Status.LIVE)), LONG)).isTrue();
    }

    @Test
    void aPipelineThatUnderstoodAFrameJustNowIsAlive() {
        assertThat(PipelineAlive.frozen(Optional.of(camera(Status.LIVE)), Optional.of(Duration.ofSeconds(1))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
    void withoutFramesThereIsNothingToUnderstand(Status status) {
        assertThat(PipelineAlive.frozen(Optional.of(camera(status)), LONG)).isFalse();
    }

    @Test
    void beforeTheFirstReleaseNobodyLooks() {
        assertThat(PipelineAlive.frozen(Optional.of(camera(Status.LIVE)), Optional.empty()))
                .isFalse();
    }

    private static CameraState camera(Status status) {
        return new CameraState(status, "0", Instant.EPOCH, 0, 0, Optional.empty());
    }
}
