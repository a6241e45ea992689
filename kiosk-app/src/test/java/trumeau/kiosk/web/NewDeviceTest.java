package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.EmptyProfile;
import trumeau.kiosk.fixture.SmallStore;

@QuarkusTest
@TestProfile(EmptyProfile.class)
class NewDeviceTest {

    @Test
    void thePagesWorkAndSayThatTheyWait() {
        given().get("/api/sync").then().statusCode(200).body("state", equalTo("none"));
        given().get("/api/store").then().statusCode(200).body("itemCount", equalTo(0));
        given().get("/api/items").then().statusCode(200).body("items", hasSize(0));
        given().get("/api/scene").then().statusCode(200).body("garments", hasSize(0));
        given().get("/api/items/x").then().statusCode(404);
    }

    @Test
    void aPhotoIsNotLookedAtBeforeTheFirstRelease() throws IOException {
        given().contentType("image/jpeg")
                .body(SmallStore.photo("red", 0))
                .post("/api/recognize")
                .then()
                .statusCode(503)
                .body("code", equalTo("no-release"));
    }

    @Test
    void itIsAliveButNotReadyAndItsCameraWaitsForTheNotice() throws InterruptedException {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        Waiting.until(() -> given().get("/q/health").asString().contains("\"waiting-for-notice\""));
        try (var page = TestPage.open(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=kiosk"))) {
            page.tell("{\"type\":\"notice-shown\"}");
            Waiting.until(() -> given().get("/q/health").asString().contains("\"absent\""));
        }
        given().get("/q/health/well").then().statusCode(503);
    }

    @Test
    void theFirstPinIsSetAtTheDeviceAndOnlyOnce() {
        given().get("/api/staff/door").then().statusCode(200).body("pinSet", equalTo(false));
        withoutAPinThereIsNoConsole();
        setPin("1234").then().statusCode(400).body("code", equalTo("bad-pin"));
        var ticket = setPin("135790").then().statusCode(204).extract().cookie("trumeau-staff");

        given().cookie("trumeau-staff", ticket).get("/api/staff/status").then().statusCode(200);
        given().get("/api/staff/door").then().body("pinSet", equalTo(true));
        setPin("999999").then().statusCode(409).body("code", equalTo("pin-is-set"));
    }

    private static Response setPin(String pin) {
        return given().contentType(ContentType.JSON).body(Map.of("pin", pin)).post("/api/staff/pin");
    }

    private static void withoutAPinThereIsNoConsole() {
        given().contentType(ContentType.JSON)
                .body("{\"pin\":\"000000\"}")
                .post("/api/staff/login")
                .then()
                .statusCode(404)
                .body("code", equalTo("console-off"));
    }
}
