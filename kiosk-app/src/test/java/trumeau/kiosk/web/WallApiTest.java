package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.WallProfile;

/** The wall of a demo over HTTP; what its acts do is seen by WallIT. */
@QuarkusTest
@TestProfile(WallProfile.class)
class WallApiTest {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void itIsStartedAndStopped() {
        given().get("/api/wall")
                .then()
                .statusCode(200)
                .body("cast", equalTo(false))
                .body("performance.parts.act", contains("cut", "price", "tamper", "request", "goodbye"));
        given().post("/api/wall/start")
                .then()
                .statusCode(200)
                .body("performance.state", equalTo("playing"))
                .body("performance.lastsMs", equalTo(37_000));
        given().post("/api/wall/stop").then().statusCode(200).body("performance.state", equalTo("stopped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "100000", "-1"})
    void aTimeThatMakesNoSenseIsRefused(String seconds) {
        given().post("/api/wall/start?seconds=" + seconds)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
    }

    @Test
    void itsOwnPageGetsTheConsoleOpenedAndNobodyElse() {
        given().post("/api/wall/console").then().statusCode(403);
        given().header("Origin", "http://evil.example")
                .post("/api/wall/console")
                .then()
                .statusCode(403);
        var cookies = given().header("Origin", Own.origin())
                .post("/api/wall/console")
                .then()
                .statusCode(204)
                .extract()
                .cookies();
        given().cookies(cookies).get("/api/staff/status").then().statusCode(200);
        given().get("/api/staff/status").then().statusCode(401);
    }

    @Test
    void onlyTheWallMayFrameThePagesAndNobodyFramesTheWall() {
        given().get("/kiosk").then().header(POLICY, containsString("frame-ancestors 'self'"));
        given().get("/wall")
                .then()
                .statusCode(200)
                .header(
                        POLICY,
                        allOf(
                                containsString("frame-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))));
    }
}
