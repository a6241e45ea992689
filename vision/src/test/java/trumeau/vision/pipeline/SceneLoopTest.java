package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.locate.ContentLocator;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class SceneLoopTest extends KeptScenes {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/overlay.txt");
    /** Update with {@code mvn -pl vision test -Dtest=SceneLoopTest -Dtrumeau.golden.update=true}. */
    @Test
    void aScriptedVisitGivesTheGoldenOverlays() throws IOException {
        try (var loop = loop(new ForegroundLocator())) {
            for (var i = 1; i <= 60; i++) {
                loop.process(visit(i));
            }
        }
        var text = new StringBuilder();
        scenes.forEach(scene -> text.append(line(scene)));
        if (Boolean.getBoolean("trumeau.golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }

        assertThat(text).hasToString(Files.readString(GOLDEN));
    }

    /** An empty shop, a red garment that moves and stays, nobody, a blue one. */
    private static Frame visit(int i) {
        var at = Instant.EPOCH.plusMillis(100L * i);
        var x0 = 30 + Math.min(i, 25) * 2;
        return Drawn.frame(i, at, 160, 90, (x, y) -> {
            var inside = x >= x0 && x < x0 + 40 && y >= 20 && y < 80;
            if (inside && i > 12 && i <= 30) {
                return 0xC02020;
            }
            return inside && i > 45 ? 0x2020C0 : 0x909488 + (x * 7 + y * 3) % 5;
        });
    }

    private static String line(Scene scene) {
        var line = new StringBuilder("frame " + scene.frame() + ":");
        for (var callout : scene.overlay().callouts()) {
            line.append(String.format(
                    Locale.ROOT,
                    " track %d %s %s %.2f at %s",
                    callout.track(),
                    callout.certainty(),
                    callout.best().category(),
                    callout.best().confidence().value(),
                    place(callout)));
        }
        return line.append('\n').toString();
    }

    private static String place(OverlayScene.Callout callout) {
        Box box = callout.box();
        return String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", box.x(), box.y(), box.width(), box.height());
    }

    @Test
    void aLoopOnItsOwnThreadUnderstandsWhatItsMailboxGets() throws InterruptedException {
        var mailbox = new LatestFrame();
        try (var loop = new SceneLoop(mailbox, KeptScenes::lease, ContentLocator::new, listener)) {
            loop.start();
            for (var i = 1; i <= 6; i++) {
                var frame = red(i);
                mailbox.offer(frame);
                frame.release();
                Thread.sleep(150);
            }
        }

        assertThat(scenes).isNotEmpty();
        assertThat(scenes.get(scenes.size() - 1).garments())
                .singleElement()
                .satisfies(garment -> assertThat(garment.best().category()).isEqualTo("redwear"));
    }

    @Test
    void silenceIsToldOnceAfterMoreThanASecondAndTakesTheGarmentsAway() {
        try (var loop = loop(frame -> List.of(frame.content()))) {
            for (var i = 1; i <= 6; i++) {
                loop.process(red(i));
            }
            for (var i = 0; i < 3; i++) {
                loop.hearNothing();
            }
            assertThat(silences).as("after 0.9 s").isEmpty();
            for (var i = 0; i < 9; i++) {
                loop.hearNothing();
            }
            assertThat(silences).containsExactly(6L);
            loop.process(red(7));
        }

        assertThat(scenes.get(6).garments())
                .as("a new garment must settle anew")
                .isEmpty();
    }

    @Test
    void whoeverShowedNothingHasNothingToTakeBack() {
        try (var loop = loop(frame -> List.of())) {
            loop.process(red(1));
            for (var i = 0; i < 9; i++) {
                loop.hearNothing();
            }
        }

        assertThat(silences).isEmpty();
    }

    @Test
    void aLoopWhoseCameraIsLostTellsItByItself() throws InterruptedException {
        var mailbox = new LatestFrame();
        try (var loop = new SceneLoop(mailbox, KeptScenes::lease, ContentLocator::new, listener)) {
            loop.start();
            for (var i = 1; i <= 6; i++) {
                var frame = red(i);
                mailbox.offer(frame);
                frame.release();
                Thread.sleep(100);
            }

            assertThat(silences.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
