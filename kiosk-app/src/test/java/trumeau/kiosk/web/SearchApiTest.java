package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class SearchApiTest {

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void wordsFindTheirItemsWhatIsInStockFirst() {
        find(Map.of("q", "the gren one"))
                .body("total", equalTo(3))
                .body("heed", equalTo("all"))
                .body("cards.itemId", contains("green-0", "green-1", "green-2"))
                .body("cards[0].price.amount", equalTo("19.90"))
                .body("cards[0].picture", startsWith("/api/pictures/"))
                .body("cards[2].sizesInStock", hasSize(0));
        find(Map.of("q", "red velvet")).body("heed", equalTo("some")).body("total", equalTo(3));
        find(Map.of("q", "TAG-blue")).body("cards[0].itemId", equalTo("blue-0"));
    }

    @Test
    void withoutWordsAllIsThereWithTheFiltersThatLeaveSomething() {
        find(Map.of("limit", "0"))
                .body("total", equalTo(9))
                .body("cards", hasSize(0))
                .body("heed", equalTo("no-words"))
                .body("facets.categories.value", contains("bluewear", "greenwear", "redwear"))
                .body("facets.categories.items", everyItem(equalTo(3)))
                .body("facets.categories.picture", everyItem(startsWith("/api/pictures/")))
                .body("facets.colours.value", contains("blue", "green", "red"))
                .body("facets.sizes.value", contains("S", "M"))
                .body("facets.departments", hasSize(0))
                .body("facets.price.lowest", equalTo("19.90"))
                .body("facets.price.highest", equalTo("39.90"))
                .body("facets.price.currency", equalTo("EUR"))
                .body("facets.inStock", equalTo(6));
    }

    @Test
    void filtersHoldForAllThatIsFound() {
        find(Map.of("category", "redwear", "inStock", "true", "size", "S", "minPrice", "20", "maxPrice", "30"))
                .body("cards.itemId", contains("red-1"))
                .body("facets.categories.value", contains("bluewear", "greenwear", "redwear"))
                .body("facets.colours.value", contains("red"));
        find(Map.of("department", "women")).body("total", equalTo(0)).body("facets.colours", hasSize(0));
        find(Map.of("colour", "blue", "offset", "2", "limit", "5"))
                .body("cards", hasSize(1))
                .body("total", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minPrice=cheap",
                "maxPrice=-1",
                "maxPrice=1e999999",
                "limit=101",
                "limit=-1",
                "offset=-1",
                "offset=x"
            })
    void aMalformedSearchIsAProblem(String query) {
        given().get("/api/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-request"));
    }

    @Test
    void moreThanTwoHundredCharactersAreNoSearch() {
        find(Map.of("q", "a".repeat(200)));
        given().queryParam("q", "a".repeat(201)).get("/api/search").then().statusCode(400);
    }

    @Test
    void whatIsTypedIsNeverReadAsAQuery() {
        for (var words : List.of("red:(", "\"", "*:*", "a AND (", "\u0000")) {
            find(Map.of("q", words));
        }
        given().urlEncodingEnabled(false).get("/api/search?q=%FF%FE").then().statusCode(200);
    }

    @Test
    void aWishOfTheVisitIsTakenAndTakenBack() {
        given().contentType(ContentType.JSON)
                .body("{\"size\":\"S\",\"colour\":null,\"minPrice\":5}")
                .put("/api/visit/filters")
                .then()
                .statusCode(200)
                .body("photo", hasSize(0));
        given().delete("/api/visit/filters").then().statusCode(200);
        given().put("/api/visit/not-for-me/green-1").then().statusCode(200);
        assertThat(besideRed()).isNotEmpty().doesNotContain("green-1");
        given().delete("/api/visit/not-for-me/green-1").then().statusCode(200);
        assertThat(besideRed()).contains("green-1");
    }

    @Test
    void aWishThatCantBeIsAProblem() {
        given().put("/api/visit/not-for-me/nothing").then().statusCode(404).body("code", equalTo("item-unknown"));
        given().put("/api/visit/not-for-me/%0A").then().statusCode(404);
        for (var body : List.of("null", "[]", "{\"maxPrice\":-1}", "{\"maxPrice\":\"cheap\"}")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .put("/api/visit/filters")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad-request"));
        }
        given().header("Origin", "http://elsewhere.example")
                .put("/api/visit/not-for-me/red-0")
                .then()
                .statusCode(403);
    }

    @Test
    void theApiDescribesSearchAndWishes() {
        given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/search'.get.parameters.name", hasItems("q", "category", "minPrice", "limit"))
                .body("paths.keySet()", hasItems("/api/visit/filters", "/api/visit/not-for-me/{itemId}"));
    }

    private static List<String> besideRed() {
        return given().contentType(ContentType.JSON)
                .body("{\"items\":[\"red-0\"],\"limit\":50}")
                .post("/api/recommendations")
                .path("cards.itemId");
    }

    private static ValidatableResponse find(Map<String, String> asked) {
        return given().queryParams(asked).get("/api/search").then().statusCode(200);
    }
}
