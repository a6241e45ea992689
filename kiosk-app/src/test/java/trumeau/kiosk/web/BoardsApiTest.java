package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Holdings;

@QuarkusTest
@TestProfile(StoreProfile.class)
class BoardsApiTest {

    private static final String RED = "/api/boards/items/red-0";

    @Inject
    Holdings holdings;

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void theVisitEnds() {
        holdings.visit().end();
    }

    @Test
    void aBoardHasOneSlotForEachPlaceWithWhatIsInStockAndItsReason() {
        given().get(RED)
                .then()
                .statusCode(200)
                .body("item.itemId", equalTo("red-0"))
                .body("garment", nullValue())
                .body("slots.part", containsInAnyOrder("greenwear", "bluewear"))
                .body("slots.kept", everyItem(equalTo(false)))
                .body("slots.find { it.part == 'greenwear' }.cards.itemId", contains("green-0", "green-1"))
                .body("slots.cards.flatten().relation", everyItem(equalTo("goes-with")))
                .body("slots.find { it.part == 'greenwear' }.cards[0].reasons[0].code", equalTo("also-took"));
    }

    @Test
    void whatIsKeptStaysAndTheRestIsChosenForTheWhole() {
        given().get(RED + "?kept=green-1&kept=gone&kept=red-0&kept=%0A")
                .then()
                .statusCode(200)
                .body("slots", hasSize(2))
                .body("slots.find { it.part == 'greenwear' }.kept", equalTo(true))
                .body("slots.find { it.part == 'greenwear' }.cards.itemId", contains("green-1"))
                .body("slots.find { it.part == 'bluewear' }.kept", equalTo(false));
    }

    @Test
    void theWishesOfTheVisitHoldOnABoard() {
        given().put("/api/visit/not-for-me/green-0").then().statusCode(200);
        given().get(RED).then().body("slots.cards.flatten().itemId", not(hasItem("green-0")));
        given().contentType(ContentType.JSON)
                .body(Map.of("maxPrice", 25))
                .put("/api/visit/filters")
                .then()
                .statusCode(200);

        given().get(RED)
                .then()
                .body("slots.part", contains("bluewear"))
                .body("slots.cards.flatten().price.amount", everyItem(equalTo("19.90")));
    }

    @Test
    void whatCantBeCompletedIsAProblemWithItsCode() {
        given().get("/api/boards/items/gone").then().statusCode(404).body("code", equalTo("item-unknown"));
        given().get("/api/boards/garments/9999").then().statusCode(409).body("code", equalTo("nothing-seen"));
        given().get("/api/boards/photo").then().statusCode(409).body("code", equalTo("nothing-seen"));
        given().get(RED + "?kept=a" + "&kept=a".repeat(10))
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"));
        given().header("Origin", "http://elsewhere.example")
                .put("/api/visit/own")
                .then()
                .statusCode(403);
    }

    @Test
    void anOwnGarmentIsToldOnlyWhatGoesWithItUntilTheModeEnds() throws IOException {
        given().put("/api/visit/own").then().statusCode(200);
        assertThat(holdings.held()).contains(new Held(Held.Kind.OWN, 1));

        var own = photo();
        given().get("/api/boards/photo")
                .then()
                .statusCode(200)
                .body("item", nullValue())
                .body("garment.category", equalTo("greenwear"))
                .body("slots.part", containsInAnyOrder("redwear", "bluewear"));
        List<Map<String, Object>> after = given().delete("/api/visit/own").path("photo");

        assertThat(own).containsEntry("claim", "yours");
        assertThat(cards(own)).isNotEmpty().allMatch(card -> "goes-with".equals(card.get("relation")));
        assertThat(cards(own)).noneMatch(card -> "greenwear".equals(card.get("category")));
        assertThat(reasons(own)).contains("also-took-yours").doesNotContain("also-took-like", "same-item", "tag");
        assertThat(after.get(0).get("claim")).isIn("this-item", "not-carried");
        assertThat(holdings.held()).doesNotContain(new Held(Held.Kind.OWN, 1));
    }

    @Test
    void theModeEndsWithItsVisit() throws IOException {
        given().put("/api/visit/own").then().statusCode(200).body("photo", empty());
        holdings.visit().end();

        assertThat(holdings.held()).doesNotContain(new Held(Held.Kind.OWN, 1));
        assertThat(photo().get("claim")).isIn("this-item", "not-carried");
    }

    private static Map<String, Object> photo() throws IOException {
        List<Map<String, Object>> garments = given().contentType("image/jpeg")
                .body(SmallStore.photo("green", 1))
                .post("/api/recognize")
                .path("garments");
        return garments.get(0);
    }

    @SuppressWarnings("unchecked") // the shape of the JSON
    private static List<Map<String, Object>> cards(Map<String, Object> garment) {
        return (List<Map<String, Object>>) garment.getOrDefault("cards", List.of());
    }

    private static List<String> reasons(Map<String, Object> garment) {
        return cards(garment).stream()
                .flatMap(card -> ((List<?>) card.getOrDefault("reasons", List.of())).stream())
                .map(reason -> String.valueOf(((Map<?, ?>) reason).get("code")))
                .toList();
    }
}
