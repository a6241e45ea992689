package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.fixture.TillProfile;
import trumeau.kiosk.session.Visit;

@QuarkusTest
@TestProfile(TillProfile.class)
class FiguresApiTest {

    @Inject
    Visit visit;

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void aTillsPushIsOnTheItemsPageWithItsMomentAndSourceAndReachesOpenPages() throws Exception {
        try (var page = TestPage.open(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=kiosk"))) {
            till().contentType(ContentType.JSON)
                    .body(Map.<String, Object>of(
                            "figures",
                            List.of(
                                    Map.<String, Object>of(
                                            "item",
                                            "green-1",
                                            "size",
                                            "S",
                                            "stock",
                                            1,
                                            "price",
                                            "31.90",
                                            "currency",
                                            "EUR"),
                                    Map.<String, Object>of("item", "nobody", "stock", 1))))
                    .post("/api/figures")
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(2))
                    .body("refused.kind", contains("item-unknown"))
                    .body("refused.line", contains(2));

            given().get("/api/items/green-1")
                    .then()
                    .body("price.amount", equalTo("31.90"))
                    .body("variants.find { it.size == 'S' }.stock", equalTo(1))
                    .body("variants.source", hasItem("pos"));
            while (!page.nextText().startsWith("{\"type\":\"goods\"")) {
                // what else a page is told; nextText gives up after its patience
            }
        }
    }

    @Test
    void csvIsTakenToo() {
        till().contentType("text/csv")
                .body("item,size,stock\ngreen-0,S,8\n")
                .post("/api/figures")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));
    }

    @Test
    void withoutTheTokenOrWithoutFiguresNothingIsTaken() {
        given().contentType(ContentType.JSON)
                .body("{\"figures\":[]}")
                .post("/api/figures")
                .then()
                .statusCode(401)
                .body("code", equalTo("wrong-token"));
        for (var body : List.of("{}", "no json", "null")) {
            till().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/figures")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad-request"));
        }
    }

    @Test
    void staffCorrectAFigureBehindTheirDoor() {
        var counted = Map.<String, Object>of("itemId", "green-2", "size", "S", "colour", "green", "pieces", 2);
        given().contentType(ContentType.JSON)
                .body(counted)
                .put("/api/staff/stock")
                .then()
                .statusCode(401);

        var ticket = given().contentType(ContentType.JSON)
                .body(Map.<String, Object>of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie(StaffResource.COOKIE);
        given().contentType(ContentType.JSON)
                .cookie(StaffResource.COOKIE, ticket)
                .body(counted)
                .put("/api/staff/stock")
                .then()
                .statusCode(204);
        given().get("/api/items/green-2").then().body("variants.source", hasItem("staff"));
        given().contentType(ContentType.JSON)
                .cookie(StaffResource.COOKIE, ticket)
                .body(Map.<String, Object>of("itemId", "green-2", "size", "S", "colour", "green", "pieces", -1))
                .put("/api/staff/stock")
                .then()
                .statusCode(400);
    }

    @Test
    void staffLookAnItemUpByItsCodeOrByWordsAndTheVisitStaysAsItIs() {
        var items = visit.items();
        given().get("/api/staff/stock?asked=green-2").then().statusCode(401);
        var ticket = given().contentType(ContentType.JSON)
                .body(Map.<String, Object>of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie(StaffResource.COOKIE);
        given().cookie(StaffResource.COOKIE, ticket)
                .get("/api/staff/stock?asked=green-2")
                .then()
                .statusCode(200)
                .body("items.itemId", contains("green-2"))
                .body("items[0].variants.size", hasItem("S"));
        given().cookie(StaffResource.COOKIE, ticket)
                .get("/api/staff/stock?asked=green")
                .then()
                .body("items.itemId", hasItem("green-1"));
        given().cookie(StaffResource.COOKIE, ticket)
                .queryParam("asked", " ")
                .get("/api/staff/stock")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
        assertThat(visit.items()).isEqualTo(items);
    }

    private static RequestSpecification till() {
        return given().header("Authorization", "Bearer " + TillProfile.TOKEN);
    }
}
