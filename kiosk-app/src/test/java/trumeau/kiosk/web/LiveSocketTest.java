package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.fixture.StartedKiosk;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.overlay.Screens;
import trumeau.kiosk.session.Visit;
import trumeau.recommender.catalog.ItemId;

@QuarkusTest
@TestProfile(StoreProfile.class)
class LiveSocketTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Screens screens;

    @Inject
    StartedKiosk app;

    @Inject
    Visit visit;

    @Inject
    LivePages pages;

    @BeforeEach
    void somethingIsSeen() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        Waiting.until(() -> !given().get("/api/scene").path("garments").equals(List.of()));
    }

    @Test
    void aPageIsGreetedWithAllItNeeds() throws Exception {
        try (var page = TestPage.open(address("kiosk"))) {
            var hello = JSON.readTree(page.nextText());

            assertThat(hello.path("type").asText()).isEqualTo("hello");
            assertThat(hello.path("screen").asText()).isEqualTo("kiosk");
            assertThat(hello.path("store").path("name").asText()).isEqualTo(SmallStore.NAME);
            assertThat(hello.path("camera").path("status").asText()).isEqualTo("live");
            assertThat(hello.path("sync").path("release").asLong()).isPositive();
            assertThat(hello.path("scene").path("garments").size()).isEqualTo(1);
            assertThat(hello.path("visit").path("askAfterMs").asLong()).isEqualTo(60_000);
            assertThat(hello.path("build").asText()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void aPageThatIsBackBeforeTheAppHasStartedIsGreetedOnceMore() throws Exception {
        try (var page = TestPage.open(address("mirror"))) {
            page.nextText();
            app.restart();

            assertThat(JSON.readTree(awaitWord(page, "\"hello\""))
                            .path("screen")
                            .asText())
                    .isEqualTo("mirror");
        }
    }

    @Test
    void framesComeWithTheirOwnBoxesOneAfterTheOther() throws Exception {
        try (var page = TestPage.open(address("mirror"))) {
            var first = header(page.nextFrame());
            assertThat(first.path("width").asInt()).isEqualTo(1280);
            assertThat(first.path("overlay").get(0).path("category").asText()).isEqualTo("redwear");
            assertThat(page.frameWithin(400))
                    .as("no frame before the first was shown")
                    .isEmpty();

            page.tell("{\"type\":\"shown\",\"frame\":" + first.path("frame").asLong() + ",\"latencyMs\":42}");

            var second = header(page.nextFrame());
            assertThat(second.path("frame").asLong())
                    .isGreaterThan(first.path("frame").asLong());
            Waiting.until(() -> screens.sinceShown("mirror").isPresent());
            assertThat(screens.frameToCanvas().n()).isPositive();
        }
    }

    @Test
    void staffGetFramesOnlyWhenTheyAsk() throws Exception {
        try (var page = TestPage.open(address("staff"))) {
            assertThat(JSON.readTree(page.nextText()).path("type").asText()).isEqualTo("hello");
            assertThat(page.frameWithin(1500)).isEmpty();

            page.tell("{\"type\":\"want-frames\"}");

            assertThat(header(page.nextFrame()).path("frame").asLong()).isPositive();

            page.tell("{\"type\":\"no-frames\"}");

            page.frameWithin(500); // one may be on its way
            assertThat(page.frameWithin(1500)).isEmpty();
        }
    }

    @Test
    void aPagesCameraIsNotTakenUnlessTheAppWantsIt() throws Exception {
        try (var page = TestPage.open(address("kiosk"))) {
            page.nextText();
            page.tell("{\"type\":\"offer-camera\"}");

            var answer = JSON.readTree(awaitWord(page, "camera-offer"));
            assertThat(answer.path("accepted").asBoolean(true)).isFalse();
        }
    }

    @Test
    void whatAVisitWasAboutIsForgottenAtItsEnd() throws Exception {
        given().get("/api/items/blue-0").then().statusCode(200);
        assertThat(visit.items()).contains(new ItemId("blue-0"));
        try (var page = TestPage.open(address("kiosk"))) {
            page.nextText();
            page.tell("{\"type\":\"touched\"}");
            page.tell("{\"type\":\"ended\"}");

            Waiting.until(() -> visit.items().isEmpty());
        }
    }

    @Test
    void theEndOnOnePageIsTheEndOnAllAndTheCountsAreTold() throws Exception {
        try (var kiosk = TestPage.open(address("kiosk"));
                var mirror = TestPage.open(address("mirror"))) {
            given().get("/api/items/blue-0").then().statusCode(200);
            assertThat(awaitWord(mirror, "\"kind\":\"items\"")).contains("\"type\":\"visit\"");
            kiosk.tell("{\"type\":\"touched\"}");
            awaitWord(mirror, "\"type\":\"touched\"");
            given().get("/q/metrics").then().body(containsString("trumeau_visit_held 1"));

            kiosk.tell("{\"type\":\"ended\"}");

            awaitWord(mirror, "\"type\":\"ended\"");
            awaitWord(mirror, "\"held\":[]");
            awaitWord(kiosk, "\"type\":\"ended\"");
            assertThat(visit.items()).isEmpty();
        }
    }

    @Test
    void anotherReleaseTellsOpenPagesOfItsStore() throws Exception {
        try (var page = TestPage.open(address("kiosk"))) {
            pages.generationChanged();

            assertThat(awaitWord(page, "\"type\":\"store\"")).contains("\"name\":\"" + SmallStore.NAME + "\"");
        }
    }

    @Test
    void aPageThatDoesNotRenderIsRedAndIsAskedToLoadItselfAnew() throws Exception {
        try (var page = TestPage.open(address("mirror"))) {
            page.tell("{\"type\":\"alive\",\"renderedAgeMs\":12}");
            Waiting.until(() -> screenState("mirror").equals("well"));
            page.tell("{\"type\":\"alive\",\"renderedAgeMs\":30000}");

            awaitWord(page, "\"type\":\"reload\"");
            assertThat(screenState("mirror")).isEqualTo("frozen");
            given().get("/q/health/well").then().statusCode(503);
            Waiting.until(
                    () -> given().get("/q/metrics").asString().contains("trumeau_remedies_total{remedy=\"reload\"}"));
            page.tell("{\"type\":\"alive\",\"renderedAgeMs\":0}");
            Waiting.until(() -> screenState("mirror").equals("well"));
        }
    }

    private static String screenState(String screen) {
        return String.valueOf(
                given().get("/q/health/well").<Object>path("checks.find { it.name == 'screens' }.data." + screen));
    }

    private static String awaitWord(TestPage page, String word) throws InterruptedException {
        var text = page.nextText();
        while (!text.contains(word)) {
            text = page.nextText();
        }
        return text;
    }

    @Test
    void nonsenseDoesNotBreakTheLine() throws Exception {
        try (var page = TestPage.open(address("kiosk"))) {
            page.nextText();
            page.tell("no json");
            page.tell("{\"type\":\"shown\",\"frame\":\"x\"}");
            page.tell("[]");
            page.tell("{\"type\":\"alive\",\"renderedAgeMs\":-9000000000000000000,\"hidden\":\"x\"}");
            page.tell("{\"type\":\"offer-camera\"}");

            awaitWord(page, "camera-offer");
        }
    }

    private URI address(String screen) {
        return URI.create("ws://127.0.0.1:" + RestAssured.port + "/ws/live?screen=" + screen);
    }

    private static JsonNode header(ByteBuffer message) throws JsonProcessingException {
        var json = new byte[message.getInt()];
        message.get(json);
        assertThat(message.get() & 0xFF).as("a JPEG begins so").isEqualTo(0xFF);
        return JSON.readTree(new String(json, StandardCharsets.UTF_8));
    }
}
