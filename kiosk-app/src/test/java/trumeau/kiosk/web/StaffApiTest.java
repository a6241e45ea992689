package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StartedKiosk;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class StaffApiTest {

    private static final String COOKIE = "trumeau-staff";

    @Inject
    StartedKiosk started;

    @Test
    void withoutATicketNothingIsTold() {
        given().get("/api/staff/status").then().statusCode(401).body("code", equalTo("not-logged-in"));
        given().post("/api/staff/sync").then().statusCode(401);
        given().cookie(COOKIE, "made-up").get("/api/staff/status").then().statusCode(401);
    }

    @Test
    void aWrongPinDoesNotOpen() {
        login("111111").then().statusCode(401).body("code", equalTo("wrong-pin"));
        login(StoreProfile.PIN).then().statusCode(204);
    }

    @Test
    void thePinOpensTheStatusUntilLogout() {
        var ticket = login(StoreProfile.PIN)
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")))
                .extract()
                .cookie(COOKIE);

        given().cookie(COOKIE, ticket)
                .get("/api/staff/status")
                .then()
                .statusCode(200)
                .body("camera.spec", containsString("dir:"))
                .body("model.name", equalTo("tiny"))
                .body("privacy.picturesStored", equalTo(0))
                .body("events.state", equalTo("off"))
                .body("events.dropped", equalTo(0))
                .body("app.rssMb", greaterThan(10));

        given().cookie(COOKIE, ticket).post("/api/staff/logout").then().statusCode(204);
        given().cookie(COOKIE, ticket).get("/api/staff/status").then().statusCode(401);
    }

    @Test
    void syncNowInstallsWhatWasPublished() throws IOException, InterruptedException {
        Waiting.until(() -> "current".equals(given().get("/api/sync").path("state")));
        int before = given().get("/api/sync").path("release");
        started.store().publish();
        var ticket = login(StoreProfile.PIN).cookie(COOKIE);

        given().cookie(COOKIE, ticket).post("/api/staff/sync").then().statusCode(202);

        Waiting.until(() -> (int) given().get("/api/sync").path("release") > before);
        given().get("/api/sync").then().body("lastOutcome.code", equalTo("installed"));
        Waiting.until(() -> given().get("/q/metrics").asString().contains("trumeau_generation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"123456\"", "7", ""})
    void aLoginThatIsNoLoginIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/staff/login")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
    }

    private static Response login(String pin) {
        return given().contentType(ContentType.JSON).body(Map.of("pin", pin)).post("/api/staff/login");
    }
}
