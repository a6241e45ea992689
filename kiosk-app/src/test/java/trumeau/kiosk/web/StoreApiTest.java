package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class StoreApiTest {

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void theStoreIsIntroducedAsItsReleaseSays() {
        given().get("/api/store")
                .then()
                .statusCode(200)
                .body("name", equalTo(SmallStore.NAME))
                .body("languages", contains("en", "zh"))
                .body("demoData", equalTo(true))
                .body("categories", contains("bluewear", "greenwear", "redwear"))
                .body("itemCount", equalTo(9))
                .body("screen.diagonal", equalTo(32.0f))
                .body("screen.bottomEdgeMm", equalTo(600));
    }

    @Test
    void noPhoneOfAShopperIsLetInUnlessTheStoreWantsIt() {
        given().get("/api/visit/phone-code")
                .then()
                .statusCode(200)
                .body("wanted", equalTo(false))
                .body("link", nullValue());
    }

    @Test
    void theAttractScreenGetsStockFirstAndTheCategoriesInTurn() {
        given().get("/api/items?limit=3")
                .then()
                .statusCode(200)
                .body("items.category", contains("bluewear", "greenwear", "redwear"))
                .body("items.sizesInStock", everyItem(contains("S")))
                .body("items.picture", everyItem(startsWith("/api/pictures/")));
        given().get("/api/items?category=redwear").then().body("items", hasSize(3));
    }

    @Test
    void aScannedCodeShowsItsItemAndAnUnknownOneSaysSo() {
        for (var code : List.of("TAG-blue", "blue-0", " TAG-blue ")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("code", code))
                    .post("/api/codes")
                    .then()
                    .statusCode(200)
                    .body("itemId", equalTo("blue-0"));
        }
        for (var code : List.of("4006381333930", "3074257BF7194E4000001A85", "x\u0000y", "a".repeat(256))) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("code", code))
                    .post("/api/codes")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("item-unknown"));
        }
        for (var code : List.of("", "   ", "a".repeat(257))) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("code", code))
                    .post("/api/codes")
                    .then()
                    .statusCode(400);
        }
        given().contentType(ContentType.JSON)
                .header("Origin", "http://elsewhere.example")
                .body(Map.of("code", "TAG-blue"))
                .post("/api/codes")
                .then()
                .statusCode(403);
    }

    @Test
    void anAnswerToNoQuestionIsRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"category\":\"redwear\"}")
                .put("/api/scene/garments/9999/choice")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-asked"));
        given().contentType(ContentType.JSON)
                .body("null")
                .put("/api/scene/garments/9999/choice")
                .then()
                .statusCode(400);
        given().delete("/api/scene/garments/9999/choice").then().statusCode(409);
        given().header("Origin", "http://elsewhere.example")
                .delete("/api/scene/garments/9999/choice")
                .then()
                .statusCode(403);
    }

    @Test
    void anItemsPageHasItsVariantsAndWhatStandsBesideIt() {
        given().get("/api/items/red-0")
                .then()
                .statusCode(200)
                .body("title", equalTo("The red one, no. 0"))
                .body("price.amount", equalTo("19.90"))
                .body("variants[0].size", equalTo("S"))
                .body("stockAsOf", equalTo("2026-01-02T03:04:05Z"))
                .body("material", equalTo("100 % linen"))
                .body("care", equalTo(List.of("wash-30", "no-bleach")))
                .body("similar.itemId", not(hasItem("red-0")))
                .body("alsoTook.size()", greaterThan(0));
    }

    @Test
    void onlyCardsWithReasonsMadeOfSimulatedShoppersAreMarked() {
        var page = given().get("/api/items/red-0").then().extract().jsonPath();

        assertThat(page.getBoolean("demoData")).isFalse();
        for (var list : List.of("similar", "goesWith", "alsoTook")) {
            for (var card : page.<Map<String, Object>>getList(list)) {
                assertThat(card.get("demoData")).as("%s", card).isEqualTo(rests(card));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items/nothing", "/api/items/%20", "/api/items/a%0Ab"})
    void anUnknownItemIsAProblemWithItsCode(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("item-unknown"))
                .body("status", equalTo(404));
    }

    @Test
    void aPictureIsServedByItsDigestForEver() {
        String path = given().get("/api/items/red-0").path("pictures[0]");

        given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void thePageOfAnItemHasAllItsPicturesEachOnce() {
        List<String> paths = given().get("/api/items/red-1").path("pictures");

        assertThat(paths).hasSize(2).doesNotHaveDuplicates();
        paths.forEach(path -> given().get(path).then().statusCode(200).contentType("image/jpeg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/pictures/0000000000000000000000000000000000000000000000000000000000000000",
                "/api/pictures/..%2Fcatalogue.jsonl",
                "/api/pictures/%2E%2E%2F%2E%2E%2Ftrust.keys",
                "/api/pictures/catalogue.jsonl"
            })
    void nothingButAPictureOfTheReleaseIsServed(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void aPhotoOfAnItemFindsItWithReasons() throws IOException {
        given().contentType("image/jpeg")
                .body(SmallStore.photo("green", 1))
                .post("/api/recognize")
                .then()
                .statusCode(200)
                .body("garments", hasSize(1))
                .body("garments[0].category", equalTo("greenwear"))
                .body("garments[0].topK[0].category", equalTo("greenwear"))
                .body("garments[0].cards[0].category", equalTo("greenwear"))
                .body("garments[0].cards[0].reasons.size()", greaterThan(0));
    }

    @Test
    void anEmptyPhotoIsAProblem() {
        given().contentType("image/jpeg")
                .body(new byte[0])
                .post("/api/recognize")
                .then()
                .statusCode(400)
                .body("code", equalTo("picture-empty"));
    }

    @Test
    void textThatIsCalledAPhotoIsAProblem() {
        given().contentType("image/jpeg")
                .body("this is no picture".getBytes(StandardCharsets.UTF_8))
                .post("/api/recognize")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("picture-unreadable"));
    }

    @Test
    void aPhotoOfMoreThanTwentyMegabytesIsRefusedUnread() {
        given().contentType("image/jpeg")
                .body(new byte[(20 << 20) + 1])
                .post("/api/recognize")
                .then()
                .statusCode(400)
                .body("code", equalTo("picture-too-large"));
    }

    @Test
    void recommendationsHeedTheFilters() {
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of("red-0"), "filters", Map.of("inStock", true, "maxPrice", 25), "limit", 5))
                .post("/api/recommendations")
                .then()
                .statusCode(200)
                .body("cards.size()", greaterThan(0))
                .body("cards.itemId", not(hasItem("red-0")))
                .body("cards.price.amount", everyItem(equalTo("19.90")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":",
                "{\"items\":[],\"limit\":0}",
                "null",
                "",
                "[]",
                "7",
                "{\"items\":[null]}",
                "{\"items\":[\"red-0\",null]}",
                "{\"items\":[{}]}",
                "{\"filters\":{\"maxPrice\":\"cheap\"}}"
            })
    void aMalformedQuestionIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/recommendations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-request"));
    }

    @Test
    void whatIsNullInAQuestionIsAsIfItWasNotAsked() {
        given().contentType(ContentType.JSON)
                .body("{\"items\":null,\"filters\":{\"size\":null},\"limit\":null}")
                .post("/api/recommendations")
                .then()
                .statusCode(200);
    }

    @Test
    void theSceneShowsWhatTheCameraSees() throws InterruptedException {
        Waiting.until(() -> !given().get("/api/scene").path("garments").equals(List.of()));

        given().get("/api/scene")
                .then()
                .body("garments[0].category", equalTo("redwear"))
                .body("garments[0].cards[0].category", equalTo("redwear"))
                .body("garments[0].box.width", greaterThan(0f));
    }

    @Test
    void theSyncStateNamesReleaseAndOutcome() throws InterruptedException {
        Waiting.until(() -> "current".equals(given().get("/api/sync").path("state")));

        given().get("/api/sync")
                .then()
                .body("generation", greaterThan(0))
                .body("release", greaterThan(0))
                .body("lastOutcome.code", startsWith("installed"))
                .body("storeName", equalTo(SmallStore.NAME))
                .body("demoData", equalTo(true));
    }

    @Test
    void theApiDescribesItself() {
        given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/api/scene"));
    }

    private static boolean rests(Map<String, Object> card) {
        var learnt = List.of("also-took", "also-took-like", "goes-with", "popular");
        var reasons = (List<?>) card.getOrDefault("reasons", List.of());
        return reasons.stream().anyMatch(reason -> learnt.contains(((Map<?, ?>) reason).get("code")));
    }
}
