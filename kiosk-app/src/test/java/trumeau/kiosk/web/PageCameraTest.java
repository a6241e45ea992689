package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.PageCameraProfile;

/** A page's own camera shows a garment and then falls silent. */
@QuarkusTest
@TestProfile(PageCameraProfile.class)
class PageCameraTest {

    private static final long PACE_MS = 80;

    private int number;

    @Test
    void whatWasBeforeACameraThatFellSilentIsGone() throws Exception {
        Waiting.until(() -> given().get("/api/sync").path("generation") != null);
        try (var page = TestPage.open(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=kiosk"))) {
            awaitWord(page, "\"type\":\"hello\"");
            page.tell("{\"type\":\"offer-camera\"}");
            assertThat(awaitWord(page, "camera-offer")).contains("true");
            for (var i = 0; i < 15; i++) {
                show(page, picture(Color.GRAY));
            }
            while (garments().isEmpty()) {
                show(page, picture(Color.RED));
                assertThat(number).as("frames until the garment was seen").isLessThan(200);
            }

            Waiting.until(() -> garments().isEmpty());

            assertThat(awaitWord(page, "\"garments\":[]")).contains("\"type\":\"scene\"");
        }
    }

    private static List<Object> garments() {
        return given().get("/api/scene").path("garments");
    }

    private static String awaitWord(TestPage page, String word) throws InterruptedException {
        var text = page.nextText();
        while (!text.contains(word)) {
            text = page.nextText();
        }
        return text;
    }

    private static void show(TestPage page, byte[] jpeg) throws InterruptedException {
        page.show(jpeg);
        Thread.sleep(PACE_MS);
    }

    /** A wall with a cloth of this colour before it; a dot that moves keeps the picture from standing still. */
    private byte[] picture(Color cloth) throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(cloth);
        pen.fillRect(100, 50, 120, 140);
        pen.setColor(Color.WHITE);
        pen.fillRect(number++ * 7 % 300, 4, 8, 8);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
