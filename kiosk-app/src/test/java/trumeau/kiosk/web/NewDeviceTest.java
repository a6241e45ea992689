package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
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
    void itIsAliveButNeitherReadyNorWell() throws InterruptedException {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        Waiting.until(() -> given().get("/q/health").asString().contains("\"absent\""));
        given().get("/q/health/well").then().statusCode(503);
    }

    @Test
    void withoutAPinThereIsNoConsole() {
        given().contentType(ContentType.JSON)
                .body("{\"pin\":\"000000\"}")
                .post("/api/staff/login")
                .then()
                .statusCode(404)
                .body("code", equalTo("console-off"));
    }
}
