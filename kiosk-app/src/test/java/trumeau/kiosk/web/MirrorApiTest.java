package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class MirrorApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MIRROR = "/api/staff/mirror";
    private static final Map<String, Object> SETUP =
            Map.of("rotation", 90, "mirrored", true, "tilt", 8.5, "turn", -3, "height", 10, "size", 120);

    @AfterEach
    void asDelivered() {
        staff().delete(MIRROR).then().statusCode(200);
    }

    @Test
    void nobodyWithoutAPinSetsItUp() {
        given().get(MIRROR).then().statusCode(401).body("code", equalTo("not-logged-in"));
        given().contentType(ContentType.JSON).body(SETUP).put(MIRROR).then().statusCode(401);
        given().delete(MIRROR).then().statusCode(401);
        staff().get(MIRROR).then().statusCode(200).body("asDelivered", equalTo(true));
    }

    @Test
    void whatIsSetIsToldAndHeldUntilItIsAsDelivered() {
        staff().body(SETUP).put(MIRROR).then().statusCode(200).body("tilt", equalTo(8.5f));
        staff().get(MIRROR)
                .then()
                .body("rotation", equalTo(90))
                .body("mirrored", equalTo(true))
                .body("turn", equalTo(-3f))
                .body("height", equalTo(10f))
                .body("size", equalTo(120f))
                .body("asDelivered", equalTo(false));

        staff().delete(MIRROR).then().body("rotation", equalTo(0)).body("asDelivered", equalTo(true));
    }

    @Test
    void theNextFramesComeTurnedAndEveryPageIsTold() throws Exception {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        try (var page = TestPage.open(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=mirror"))) {
            assertThat(told(page, "hello").path("rotation").asInt(-1)).isZero();

            staff().body(SETUP).put(MIRROR).then().statusCode(200);

            assertThat(told(page, "mirror").path("tilt").asDouble()).isEqualTo(8.5);
            JsonNode header;
            do {
                header = header(page);
                page.tell(
                        "{\"type\":\"shown\",\"frame\":" + header.path("frame").asLong() + ",\"latencyMs\":9}");
            } while (header.path("rotation").asInt() != 90);
            assertThat(header.path("mirrored").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rotation, 45, 'rotation must be 0, 90, 180 or 270 degrees, not 45'",
        "tilt, 26, 'tilt is -25 to 25, not 26'",
        "turn, -26, 'turn is -25 to 25, not -26'",
        "height, 31, 'height is -30 to 30, not 31'",
        "size, 99, 'size is 100 to 250, not 99'"
    })
    void whatCantBeIsRefusedWithAWordOnWhatCan(String name, int value, String said) {
        var wanted = new HashMap<>(SETUP);
        wanted.put(name, value);
        staff().body(wanted)
                .put(MIRROR)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-setup"))
                .body("detail", containsString(said));
        staff().get(MIRROR).then().body("asDelivered", equalTo(true));
    }

    @Test
    void halfASetUpIsNone() {
        staff().body(Map.of("rotation", 90))
                .put(MIRROR)
                .then()
                .statusCode(400)
                .body("detail", containsString("mirrored is missing"));
        staff().body("[]").put(MIRROR).then().statusCode(400).body("code", equalTo("bad-request"));
        staff().put(MIRROR).then().statusCode(400);
    }

    /** The mirror in the next message of this type. */
    private static JsonNode told(TestPage page, String type) throws Exception {
        JsonNode told;
        do {
            told = JSON.readTree(page.nextText());
        } while (!told.path("type").asText().equals(type));
        return told.path("mirror");
    }

    private static JsonNode header(TestPage page) throws Exception {
        var frame = page.nextFrame();
        var bytes = new byte[frame.getInt()];
        frame.get(bytes);
        return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private static RequestSpecification staff() {
        var ticket = given().contentType(ContentType.JSON)
                .body(Map.of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie("trumeau-staff");
        return given().contentType(ContentType.JSON).cookie("trumeau-staff", ticket);
    }
}
