package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class RequestsApiTest {

    private static final Map<String, String> BLUE_S = Map.of("itemId", "blue-1", "size", "S", "colour", "blue");

    private String ticket = "";

    @BeforeEach
    void staffLogIn() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        ticket = sending(Map.of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie(StaffResource.COOKIE);
    }

    @AfterEach
    void nobodyIsOnDuty() {
        staff().delete("/api/staff/queue/duty/Lin").then().statusCode(200);
        staff().delete("/api/staff/queue/duty/Omar").then().statusCode(200);
    }

    @Test
    void aRequestGoesToTheQueueAndItsAnswerComesBackWithAName() {
        sending(BLUE_S).post("/api/requests").then().statusCode(409).body("code", equalTo("nobody-on-duty"));
        staff(Map.of("name", "Lin")).put("/api/staff/queue/duty").then().body("onDuty", contains("Lin"));
        given().get("/api/requests").then().body("onDuty", equalTo(true)).body("promiseMs", equalTo(90_000));

        var id = sending(BLUE_S)
                .post("/api/requests")
                .then()
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body("place", equalTo("B1"))
                .extract()
                .<String>path("id");
        staff().get("/api/staff/queue").then().statusCode(200).body("requests.id", hasItem(id));
        staff(Map.of("name", "Lin"))
                .post("/api/staff/queue/" + id + "/take")
                .then()
                .statusCode(200);
        staff(Map.of("name", "Omar"))
                .post("/api/staff/queue/" + id + "/take")
                .then()
                .statusCode(409)
                .body("code", equalTo("taken-by-other"))
                .body("detail", equalTo("Lin"));
        staff(Map.of("name", "Lin", "reply", "coming"))
                .post("/api/staff/queue/" + id + "/answer")
                .then()
                .statusCode(200);

        given().get("/api/requests")
                .then()
                .body("requests.find { it.id == '" + id + "' }.staff", equalTo("Lin"))
                .body("requests.find { it.id == '" + id + "' }.reply", equalTo("coming"));
        given().delete("/api/requests/" + id).then().statusCode(404).body("code", equalTo("request-unknown"));
    }

    @Test
    void aCallNamesNoThingAndCallingAgainChangesNothing() {
        sending(Map.of()).post("/api/requests/call").then().statusCode(409).body("code", equalTo("nobody-on-duty"));
        staff(Map.of("name", "Lin")).put("/api/staff/queue/duty").then().statusCode(200);

        var id = sending(Map.of())
                .post("/api/requests/call")
                .then()
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body("$", not(hasKey("itemId")))
                .extract()
                .<String>path("id");
        sending(Map.of()).post("/api/requests/call").then().statusCode(201).body("id", equalTo(id));
        staff().get("/api/staff/queue").then().body("requests.id", hasItem(id));
        given().delete("/api/requests/" + id).then().statusCode(204);
    }

    @Test
    void theQueueIsBehindTheDoor() {
        given().get("/api/staff/queue").then().statusCode(401);
        sending(Map.of("name", "Eve")).put("/api/staff/queue/duty").then().statusCode(401);
        sending(Map.of("name", "Eve")).post("/api/staff/queue/x/take").then().statusCode(401);
        sending(Map.of("name", "Eve", "reply", "coming"))
                .post("/api/staff/queue/x/answer")
                .then()
                .statusCode(401);
    }

    @Test
    void badInputIsNamed() {
        staff(Map.of("name", "<script>")).put("/api/staff/queue/duty").then().statusCode(400);
        staff(Map.of("name", "Lin")).put("/api/staff/queue/duty").then().statusCode(200);
        staff(Map.of("name", "Lin", "reply", "whatever"))
                .post("/api/staff/queue/x/answer")
                .then()
                .statusCode(400);
        staff(Map.of("name", "Lin"))
                .post("/api/staff/queue/x/take")
                .then()
                .statusCode(404)
                .body("code", equalTo("request-unknown"));
        sending(Map.of()).post("/api/requests").then().statusCode(400);
        sending(Map.<String, Object>of("itemId", "blue-2", "size", "S", "colour", "blue", "pieces", 0))
                .cookie(StaffResource.COOKIE, ticket)
                .put("/api/staff/stock")
                .then()
                .statusCode(204);
        sending(Map.of("itemId", "blue-2", "size", "S", "colour", "blue"))
                .post("/api/requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("just-sold"));
        sending(Map.of("itemId", "nobody", "size", "S", "colour", "blue"))
                .post("/api/requests")
                .then()
                .statusCode(404);
        given().get("/api/requests").then().body("requests.findAll { it.itemId == 'blue-2' }", hasSize(0));
    }

    private RequestSpecification staff() {
        return given().cookie(StaffResource.COOKIE, ticket);
    }

    private RequestSpecification staff(Map<String, String> body) {
        return sending(body).cookie(StaffResource.COOKIE, ticket);
    }

    private static RequestSpecification sending(Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
