package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.qr.QrSymbol;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.shop.FitDesk;

@QuarkusTest
@TestProfile(StoreProfile.class)
class AroundApiTest {

    @Inject
    FitDesk desk;

    @Inject
    Visit visit;

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void theMapMarksTheRailWhereTheItemHangsAndTheWayToIt() {
        given().get("/api/items/blue-1/around")
                .then()
                .statusCode(200)
                .body("floor.rail", equalTo("B1"))
                .body("floor.rails.code", contains("B0", "B1"))
                .body("floor.outline", hasSize(4))
                .body("floor.fixtures[0].kind", equalTo("till"))
                .body("floor.kiosk.x", equalTo(5.0f))
                .body("floor.way.steps", equalTo(8))
                .body("floor.way.side", equalTo("ahead"));
        given().get("/api/items/blue-0/around").then().body("floor.rail", equalTo("B0"));
    }

    @Test
    void anItemWhoseRailNobodyDrewHasNoMap() {
        given().get("/api/items/blue-2/around").then().statusCode(200).body("floor", nullValue());
    }

    @Test
    void storesThatHaveItAreToldTheNearestFirstAndTheOthersNot() {
        given().get("/api/items/blue-2/around")
                .then()
                .body("elsewhere.stores.name", contains("North Street", "Harbour"))
                .body("elsewhere.stores[0].metres", equalTo(850))
                .body("elsewhere.stores[0].hours", equalTo("10-20"))
                .body("elsewhere.stores[1].figures.pieces", contains(1, 4))
                .body("elsewhere.stores[1].figures[0].countedAt", equalTo("2026-01-02T03:04:05Z"))
                .body("elsewhere.stores[1].address", nullValue());
        given().get("/api/items/blue-1/around").then().body("elsewhere.stores", hasSize(0));
    }

    @Test
    void theShopOnTheWebIsACodeForAPhone() {
        given().get("/api/items/blue-1/around").then().body("elsewhere.shop", equalTo("https://shop.example/blue-1"));
        given().get("/api/items/blue-1/shop.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(equalTo(QrSymbol.of("https://shop.example/blue-1").svg()));
        given().get("/api/items/nobody/shop.svg").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void howItFitsIsToldByItsCountsAndBelowTenNot() {
        given().get("/api/items/red-0/around")
                .then()
                .body("fit.note.code", equalTo("runs-small"))
                .body("fit.note.sizeUp", equalTo(8))
                .body("fit.note.total", equalTo(20));
        given().get("/api/items/red-2/around")
                .then()
                .body("fit.note", nullValue())
                .body("fit.answered", equalTo(false));
    }

    @Test
    void oneAnswerForEachItemInAVisitIsCountedAndForgottenWithIt() {
        given().get("/api/items/red-1/around").then().body("fit.note", nullValue());
        say("red-1", "size-up")
                .then()
                .statusCode(200)
                .body("fit.note.sizeUp", equalTo(7))
                .body("fit.note.total", equalTo(10))
                .body("fit.answered", equalTo(true));
        say("red-1", "size-up").then().statusCode(409).body("code", equalTo("already-answered"));
        assertThat(desk.held()).extracting(Held::count).containsExactly(1);

        visit.end();

        assertThat(desk.held()).extracting(Held::count).containsExactly(0);
        say("red-1", "size-down").then().statusCode(200).body("fit.note.total", equalTo(11));
        visit.end();
    }

    @Test
    void anAnswerOutsideTheListIsRefusedAndCountedNowhere() {
        say("red-2", "tight").then().statusCode(400).body("code", equalTo("bad-request"));
        say("nobody", "size-up").then().statusCode(404).body("code", equalTo("item-unknown"));
        given().contentType(ContentType.JSON)
                .body("null")
                .post("/api/items/red-2/fit")
                .then()
                .statusCode(400);
        given().get("/api/items/red-2/around").then().body("fit.answered", equalTo(false));
    }

    private static Response say(String item, String fit) {
        return given().contentType(ContentType.JSON).body(Map.of("fit", fit)).post("/api/items/" + item + "/fit");
    }

    @Test
    void anItemThatIsNotThereHasNoSurroundings() {
        given().get("/api/items/nobody/around").then().statusCode(404).body("code", equalTo("item-unknown"));
        given().get("/api/items/%3Cscript%3E/around").then().statusCode(404).body("code", equalTo("item-unknown"));
    }
}
