package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class AroundApiTest {

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
    void anItemThatIsNotThereHasNoSurroundings() {
        given().get("/api/items/nobody/around").then().statusCode(404).body("code", equalTo("item-unknown"));
        given().get("/api/items/%3Cscript%3E/around").then().statusCode(404).body("code", equalTo("item-unknown"));
    }
}
