package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every frame source must do. */
@Timeout(60)
public abstract class FrameSourceContract {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    protected Path folder;

    /** A source that has pictures to give. */
    protected abstract FrameSource open();

    @Test
    void givesPictureAfterPicture() {
        try (var source = open()) {
            for (var i = 0; i < 3; i++) {
                var picture = source.next(PATIENCE);

                assertThat(picture).isPresent();
                assertThat(picture.get().capturedAt()).isNotNull();
                assertThat(picture.get().content()).isNotNull();
            }
        }
    }

    @Test
    void givesNothingAfterItWasClosed() {
        var source = open();
        source.close();

        assertThat(source.next(Duration.ofMillis(20))).isEqualTo(Optional.empty());
    }

    @Test
    void mayBeClosedTwice() {
        var source = open();
        source.close();
        source.close();
    }

    @Test
    void waitsNoLongerThanItsPatienceByMuch() {
        try (var source = open()) {
            var start = System.nanoTime();
            for (var i = 0; i < 3; i++) {
                source.next(Duration.ofMillis(50));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void isClosedFromAnotherThreadWhileItGives() throws InterruptedException {
        var source = open();
        var asking = new Thread(() -> {
            while (source.next(Duration.ofMillis(100)).isPresent()) {
                Thread.onSpinWait();
            }
        });
        asking.start();
        source.close();
        asking.join(5_000);

        assertThat(asking.isAlive()).isFalse();
    }
}
