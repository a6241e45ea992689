package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushedFramesTest extends FrameSourceContract {

    private static final byte[] RED = Drawn.jpeg(64, 48, Color.RED);

    @Override
    protected FrameSource open() {
        var source = new PushedFrames();
        var page = new Thread(() -> {
            for (var i = 0; i < 200; i++) {
                source.offer(RED, Instant.EPOCH.plusMillis(i));
                sleep();
            }
        });
        page.setDaemon(true);
        page.start();
        return source;
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theNewestPictureWins() {
        try (var source = new PushedFrames()) {
            source.offer(RED, Instant.EPOCH);
            source.offer(RED, Instant.EPOCH.plusSeconds(1));

            assertThat(source.next(Duration.ZERO).map(Picture::capturedAt)).contains(Instant.EPOCH.plusSeconds(1));
            assertThat(source.next(Duration.ZERO)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void whatIsNoJpegIsRefused() {
        try (var source = new PushedFrames()) {
            var text = "<html>".getBytes(StandardCharsets.UTF_8);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> source.offer(text, Instant.EPOCH))
                    .withMessageContaining("JPEG");
        }
    }

    @Test
    void aPictureWithoutEndIsRefused() {
        try (var source = new PushedFrames()) {
            var huge = new byte[PushedFrames.MOST_BYTES + 1];

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> source.offer(huge, Instant.EPOCH))
                    .withMessageContaining("at most");
        }
    }
}
