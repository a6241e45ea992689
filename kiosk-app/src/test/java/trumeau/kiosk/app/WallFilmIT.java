package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/** Films the real minute of the store wall for the README; how to run it stands in docs/help/wall.md. */
@Isolated("it measures")
@EnabledIfSystemProperty(named = "film", matches = ".+", disabledReason = "films only when asked to")
class WallFilmIT {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int SHOWN = 960;
    /** Each picture of the film stands for so much of the minute; what takes longer than it should is cut. */
    private static final long EVERY_MS = 1_000;

    private static final double A_MOMENT_MS = 100;

    private static final Duration SHOWN_FOR = Duration.ofMillis(300);
    private static final long LARGEST = 3_500_000;

    @Test
    void theMinute() throws Exception {
        var file = Path.of(System.getProperty("film")).toAbsolutePath();
        var pictures = new ArrayList<BufferedImage>();
        try (var app = RunningDemo.demo(Packaged.demoStore());
                var browser = Chromium.start();
                var page = browser.open(app.address(), "wall")) {
            page.setViewportSize(WIDTH, HEIGHT);
            app.awaitGarment();
            page.waitForTimeout(4_000);
            page.getByTestId("wall-start").click();
            page.getByTestId("wall-stop").waitFor();
            var seen = "";
            for (var wall = wall(app); isPlayed(wall); wall = wall(app)) {
                var moment = moment(wall);
                if (!moment.equals(seen)) {
                    seen = moment;
                    pictures.add(small(page));
                }
                page.waitForTimeout(A_MOMENT_MS);
            }
            pictures.addAll(List.of(small(page), small(page)));
            assertThat(app.get("/api/wall").toString()).doesNotContain("\"failed\"", "\"missed\"");
        }
        GifFilm.write(pictures, SHOWN_FOR, file);
        assertThat(Files.size(file)).as("bytes of %d pictures", pictures.size()).isLessThan(LARGEST);
    }

    private static JsonNode wall(RunningDemo app) throws IOException, InterruptedException {
        return app.get("/api/wall").path("performance");
    }

    private static boolean isPlayed(JsonNode wall) {
        return wall.path("state").asText().equals("playing");
    }

    /** Another text for each picture that is wanted. */
    private static String moment(JsonNode wall) {
        for (var part : wall.path("parts")) {
            if (isPlayed(part)) {
                var most = part.path("lastsMs").asLong();
                return part.path("act").asText() + " " + part.path("facts").size() + " "
                        + Math.min(part.path("tookMs").asLong(), most) / EVERY_MS;
            }
        }
        return "";
    }

    private static BufferedImage small(Page page) throws IOException {
        var whole = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        var small = new BufferedImage(SHOWN, SHOWN * HEIGHT / WIDTH, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(whole, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }
}
