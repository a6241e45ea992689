package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

/** An app that serves a store has no wall, and no door that opens without the PIN. */
@QuarkusTest
@TestProfile(StoreProfile.class)
class NoWallTest {

    @ParameterizedTest
    @ValueSource(strings = {"/wall", "/wall.html", "/api/wall"})
    void thereIsNoSuchPage(String path) {
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "console"})
    void nothingOfItCanBeAskedFor(String deed) {
        given().post("/api/wall/" + deed).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void theConsoleStaysShut() {
        var cookies = given().header("Origin", Own.origin())
                .post("/api/wall/console")
                .then()
                .statusCode(404)
                .extract()
                .cookies();
        given().cookies(cookies).get("/api/staff/status").then().statusCode(401);
    }
}
