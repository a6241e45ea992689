package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class SpeechApiTest {

    @Test
    void aDeviceWithoutAVoiceSaysWhatToInstall() {
        given().contentType(ContentType.JSON)
                .body("{\"language\":\"en\",\"text\":\"Find, button\"}")
                .post("/api/speech")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("no-voice"))
                .body("detail", containsString("espeak-ng"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"language\":\"eo\",\"text\":\"saluton\"}",
                "{\"language\":\"en\"}",
                "{\"language\":\"en\",\"text\":\" \"}",
                "{\"language\":\"-w/tmp/x\",\"text\":\"x\"}"
            })
    void whatCantBeSaidIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/speech")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
    }

    @Test
    void aTextIsOfLimitedLengthAndComesFromOwnPagesOnly() {
        given().contentType(ContentType.JSON)
                .body("{\"language\":\"en\",\"text\":\"" + "a".repeat(501) + "\"}")
                .post("/api/speech")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .header("Origin", "http://elsewhere.example")
                .body("{\"language\":\"en\",\"text\":\"a\"}")
                .post("/api/speech")
                .then()
                .statusCode(403);
    }
}
