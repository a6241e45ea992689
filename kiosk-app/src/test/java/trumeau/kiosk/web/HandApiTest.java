package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.session.Visit;

@QuarkusTest
@TestProfile(StoreProfile.class)
class HandApiTest {

    @Inject
    Visit visit;

    @BeforeEach
    void aNewVisitBegins() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        visit.end();
    }

    @Test
    void aThingIsPutOnTheListSizedAndTakenOff() {
        put("{\"itemId\":\"red-0\"}").statusCode(200).body("list.size", contains(""));
        var number = put("{\"itemId\":\"red-0\",\"size\":\"S\"}")
                .statusCode(200)
                .body("list.size", contains("S"))
                .body("list[0].title", equalTo("The red one, no. 0"))
                .body("list[0].place", equalTo("B0"))
                .body("list[0].stockAsOf", startsWith("20"))
                .body("list[0].price.amount", equalTo("19.90"))
                .body("list[0].picture", startsWith("/api/pictures/"))
                .body("most", equalTo(20))
                .extract()
                .path("list[0].number");
        send("PUT", "/api/visit/fitting-list/" + number, "{\"size\":\"M\"}")
                .statusCode(200)
                .body("list.size", contains("M"));
        given().delete("/api/visit/fitting-list/" + number)
                .then()
                .statusCode(200)
                .body("list", hasSize(0));
        given().delete("/api/visit/fitting-list/" + number).then().statusCode(404);
    }

    @Test
    void whatCantBeTriedOnIsAProblem() {
        put("{\"itemId\":\"nothing\"}").statusCode(404).body("code", equalTo("item-unknown"));
        put("{\"itemId\":\"red-0\",\"size\":\"XXL\"}").statusCode(404);
        put("{}").statusCode(404);
        put("null").statusCode(400);
        send("PUT", "/api/visit/fitting-list/1", "{\"size\":\"\\u0000\"}").statusCode(404);
        given().header("Origin", "http://elsewhere.example")
                .contentType(ContentType.JSON)
                .body("{\"itemId\":\"red-0\"}")
                .post("/api/visit/fitting-list")
                .then()
                .statusCode(403);
    }

    @Test
    void everyScreenIsToldOfTheListAndOfItsEnd() throws Exception {
        try (var mirror = TestPage.open(URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=mirror"))) {
            put("{\"itemId\":\"green-0\",\"size\":\"S\"}").statusCode(200);
            awaitWord(mirror, "\"itemId\":\"green-0\",\"title\"");
            awaitWord(mirror, "\"kind\":\"fitting-list\",\"count\":1");

            visit.end();

            awaitWord(mirror, "\"type\":\"ended\"");
            given().get("/api/visit/fitting-list").then().body("list", hasSize(0));
        }
    }

    @Test
    void preferencesAreDeclaredSwitchedOffAndForgotten() {
        given().get("/api/visit/preferences")
                .then()
                .statusCode(200)
                .body("kinds.kind", contains("letters"))
                .body("kinds[0].sizes", contains("S", "M"))
                .body("colours", contains("blue", "green", "red"))
                .body("patterns", contains("plain", "striped"))
                .body("price.highest", equalTo("39.90"));
        prefer("{\"sizes\":{\"letters\":[\"S\"]},\"budget\":30,\"colours\":[\"blue\"],\"patterns\":[\"striped\"]}")
                .statusCode(200);
        given().get("/api/visit/fitting-list")
                .then()
                .body("preferences.sizes.letters", contains("S"))
                .body("preferences.patterns", contains("striped"))
                .body("preferences.inUse", equalTo(true))
                .body(
                        "preferences.profile",
                        equalTo("trumeau-profile:1?size.letters=S&max=30-EUR&colour=blue&pattern=striped"));
        assertThat(besideRed("reasons.flatten().code"))
                .contains("your-size", "your-budget", "your-colour", "your-style");
        send("PUT", "/api/visit/preferences/use", "{\"on\":false}").statusCode(200);
        assertThat(besideRed("reasons.flatten().code"))
                .doesNotContain("your-size", "your-budget", "your-colour", "your-style");
        given().delete("/api/visit/preferences").then().statusCode(200);
        given().get("/api/visit/fitting-list").then().body("preferences.sizes", equalTo(java.util.Map.of()));
    }

    @Test
    void whatCantBeDeclaredIsAProblemAndChangesNothing() {
        for (var body : List.of(
                "null",
                "[]",
                "{\"sizes\":{\"letters\":[\"XXXXL\"]}}",
                "{\"sizes\":{\"\":[\"S\"]}}",
                "{\"sizes\":{\"letters\":null}}",
                "{\"budget\":-1}",
                "{\"colours\":[null]}",
                "{\"patterns\":[\"camouflage\"]}",
                "{\"colours\":[\"red\",\"red\"]}")) {
            prefer(body).statusCode(400).body("code", equalTo("bad-request"));
        }
        assertThat(visit.wishes().declared().isEmpty()).isTrue();
    }

    @Test
    void aProfileIsTakenAndAStrangeOneSaysWhatIsWrongWithIt() {
        profile("trumeau-profile:1?size.letters=M&max=30-EUR").statusCode(204);
        assertThat(visit.wishes().declared().count()).isEqualTo(2);
        profile("trumeau-profile:1?size.shoes=42").statusCode(409).body("code", equalTo("profile-other-shop"));
        profile("trumeau-profile:7?colour=red").statusCode(400).body("code", equalTo("profile-other-version"));
        profile("trumeau-profile:1?admin=yes").statusCode(400).body("code", equalTo("profile-malformed"));
        profile("trumeau-profile:1?colour=" + "red,".repeat(90))
                .statusCode(400)
                .body("code", equalTo("profile-too-long"));
        profile("x".repeat(100_000)).statusCode(400);
        assertThat(visit.wishes().declared().count()).isEqualTo(2);
    }

    @Test
    void aTextIsDrawnAsACodeAndTooMuchIsRefused() {
        send("POST", "/api/qr", "{\"text\":\"The red one, S, EUR 19.90, B0\"}")
                .statusCode(200)
                .body("side", equalTo(37))
                .body("path", startsWith("M4 4h7v1h-7z"));
        send("POST", "/api/qr", "{\"text\":\"" + "ä".repeat(300) + "\"}").body("side", equalTo(93 + 8));
        send("POST", "/api/qr", "{\"text\":\"" + "ä".repeat(301) + "\"}").statusCode(400);
        send("POST", "/api/qr", "{\"text\":\" \"}").statusCode(400);
        send("POST", "/api/qr", "{}").statusCode(400);
    }

    @Test
    void aStoreWithoutCampaignsHasNone() {
        given().get("/api/campaigns").then().statusCode(200).body("campaigns", hasSize(0));
        given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.keySet()",
                        hasItems("/api/campaigns", "/api/qr", "/api/visit/fitting-list", "/api/visit/preferences"));
    }

    private static List<String> besideRed(String path) {
        return given().contentType(ContentType.JSON)
                .body("{\"items\":[\"red-0\"],\"limit\":50}")
                .post("/api/recommendations")
                .path("cards." + path);
    }

    private static ValidatableResponse put(String body) {
        return send("POST", "/api/visit/fitting-list", body);
    }

    private static ValidatableResponse prefer(String body) {
        return send("PUT", "/api/visit/preferences", body);
    }

    private static ValidatableResponse profile(String code) {
        return send("POST", "/api/visit/preferences/profile", "{\"code\":\"" + code + "\"}");
    }

    private static ValidatableResponse send(String method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    private static void awaitWord(TestPage page, String word) throws InterruptedException {
        var text = page.nextText();
        while (!text.contains(word)) {
            text = page.nextText();
        }
    }
}
