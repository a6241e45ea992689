package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ArrayList<String> said = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLine progress = new ProgressLine(said::add, nanos::get);

    @Test
    void quickWorkIsNotTalkedOf() {
        progress.at("counting", 0, 2);
        progress.at("counting", 2, 2);
        assertThat(said).isEmpty();
    }

    @Test
    void longWorkIsTalkedOfEveryTwoSecondsAndAtItsEnd() {
        progress.step(2, 6, "drawing");
        for (var done = 0; done <= 50; done++) {
            progress.at("drawing garments", done, 50);
            nanos.addAndGet(100_000_000L);
        }
        assertThat(said)
                .containsExactly(
                        "[2/6] drawing",
                        "[2/6] drawing garments 20/50",
                        "[2/6] drawing garments 40/50",
                        "[2/6] drawing garments 50/50");
    }
}
