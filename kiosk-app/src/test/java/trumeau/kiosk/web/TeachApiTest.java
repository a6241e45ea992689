package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class TeachApiTest {

    private static final String TEACH = "/api/staff/teach";
    private static final Path BOOK = Path.of("target/test-kiosk/small/data/taught.json");

    private String ticket = "";

    @BeforeEach
    void logIn() throws InterruptedException {
        Waiting.until(() -> "current".equals(given().get("/api/sync").path("state")));
        ticket = given().contentType(ContentType.JSON)
                .body(Map.of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie("trumeau-staff");
        staff().delete(TEACH + "/draft");
    }

    @Test
    void withoutATicketNothingIsTaught() throws IOException {
        given().get(TEACH).then().statusCode(401);
        given().post(TEACH + "/draft/seen").then().statusCode(401);
        given().contentType("image/png")
                .body(yellow(0))
                .post(TEACH + "/draft/photos")
                .then()
                .statusCode(401);
        given().post(TEACH + "/lessons/1/undo").then().statusCode(401);
        staff().header("Origin", "http://elsewhere.example")
                .post(TEACH + "/draft/seen")
                .then()
                .statusCode(403);
    }

    @Test
    void aCategoryIsTaughtFromFivePhotosUsedUndoneAndRedone() throws IOException {
        begin("category", "Yellowwear").statusCode(200).body("draft.subject.name", equalTo("yellowwear"));
        for (var i = 0; i < 4; i++) {
            photo(yellow(i)).statusCode(200).body("draft.photos", hasSize(i + 1));
        }
        post("/draft/trial").statusCode(409).body("code", equalTo("too-few-photos"));
        photo(yellow(3)).statusCode(409).body("code", equalTo("same-picture"));
        photo("no picture".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("picture-unreadable"));
        photo(yellow(4)).body("draft.photos[4].verdict", equalTo("helps"));
        post("/draft/keep").statusCode(409).body("code", equalTo("not-measured"));
        post("/draft/trial").statusCode(200).body("draft.trial.others", equalTo(9));
        int number = post("/draft/keep")
                .statusCode(200)
                .body("draft", equalTo(null))
                .body("lessons[0].standing", equalTo("on"))
                .extract()
                .path("lessons[0].number");

        recognised(yellow(6)).body("garments[0].category", equalTo("yellowwear"));
        recognised(SmallStore.photo("red", 1)).body("garments[0].category", equalTo("redwear"));
        assertThat(Files.readString(BOOK)).contains("yellowwear");

        post("/lessons/" + number + "/undo").body("lessons[0].standing", equalTo("undone"));
        recognised(yellow(6)).body("garments[0].category", not("yellowwear"));
        post("/lessons/" + number + "/redo").body("lessons[0].standing", equalTo("on"));
        recognised(yellow(6)).body("garments[0].category", equalTo("yellowwear"));
        post("/lessons/" + number + "/undo").statusCode(200);
        staff().get("/api/staff/status").then().body("privacy.picturesStored", equalTo(0));
    }

    @Test
    void anItemIsTaughtAndSaid() throws IOException {
        begin("item", "no-such").statusCode(404).body("code", equalTo("item-unknown"));
        begin("item", "blue-1").statusCode(200).body("draft.subject.title", equalTo("The blue one, no. 1"));
        for (var i = 0; i < 5; i++) {
            photo(yellow(i)).statusCode(200);
        }
        post("/draft/trial").statusCode(200);
        int number = post("/draft/keep").statusCode(200).extract().path("lessons[0].number");

        recognised(yellow(6))
                .body("garments[0].claim", equalTo("this-item"))
                .body("garments[0].cards[0].itemId", equalTo("blue-1"))
                .body("garments[0].cards[0].reasons[0].code", equalTo("taught-item"));

        post("/lessons/" + number + "/undo").statusCode(200);
        recognised(yellow(6)).body("garments[0].claim", not("this-item"));
    }

    @Test
    void whatIsHeldBeforeTheCameraIsAPhotoToo() throws InterruptedException {
        begin("category", "held").statusCode(200);
        Waiting.until(() -> staff().post(TEACH + "/draft/seen").statusCode() == 200);

        staff().get(TEACH).then().body("draft.photos", hasSize(1)).body("draft.photos[0].verdict", equalTo("first"));
        staff().delete(TEACH + "/draft/photos/0").then().body("draft.photos", hasSize(0));
        staff().delete(TEACH + "/draft").then().body("draft", equalTo(null));
        post("/draft/seen").statusCode(404).body("code", equalTo("no-lesson"));
    }

    @Test
    void aNameThatIsNoneAndALessonThatIsNoneAreRefused() {
        begin("category", "  ").statusCode(400).body("code", equalTo("bad-request"));
        begin("colour", "red").statusCode(400).body("code", equalTo("bad-request"));
        post("/lessons/999/undo").statusCode(404).body("code", equalTo("no-lesson"));
    }

    private ValidatableResponse begin(String kind, String name) {
        return staff().contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "name", name, "by", "Ana"))
                .post(TEACH + "/draft")
                .then();
    }

    private ValidatableResponse photo(byte[] picture) {
        return staff().contentType("image/png")
                .body(picture)
                .post(TEACH + "/draft/photos")
                .then();
    }

    private ValidatableResponse post(String path) {
        return staff().post(TEACH + path).then();
    }

    private static ValidatableResponse recognised(byte[] picture) {
        return given().contentType("application/octet-stream")
                .body(picture)
                .post("/api/recognize")
                .then()
                .statusCode(200);
    }

    private RequestSpecification staff() {
        return given().cookie("trumeau-staff", ticket);
    }

    private static byte[] yellow(int shade) throws IOException {
        var image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setColor(new Color(250 - 4 * shade, 220 + 5 * shade, 10));
        pen.fillRect(0, 0, 160, 120);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
