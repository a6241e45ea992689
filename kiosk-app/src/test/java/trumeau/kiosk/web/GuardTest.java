package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class GuardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final String[] UPGRADE = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /kiosk",
                "GET /mirror",
                "GET /staff",
                "GET /kiosk.html",
                "GET /assets/x.js",
                "GET /q/health",
                "GET /q/health/live",
                "GET /q/metrics",
                "GET /q/openapi",
                "GET /ws/live?screen=kiosk",
                "OPTIONS /api/scene",
                "GET /no/such/route"
            })
    void everyRouteRefusesForeignHostsAndOrigins(String requestLine) throws IOException {
        assertForbidden(ask(requestLine, "Host: evil.example:" + RestAssured.port));
        assertForbidden(ask(requestLine, own(), "Origin: https://evil.example"));
        assertForbidden(ask(requestLine, own(), "Origin: null"));
    }

    /** As the app itself lists them, so that none is forgotten here. */
    @Test
    void everyRouteOfTheApiRefusesForeignHostsAndOrigins() throws IOException {
        var routes = new ArrayList<String>();
        var paths = JSON.readTree(given().get("/q/openapi?format=json").asByteArray())
                .path("paths");
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " "
                        + PARAMETER.matcher(path.getKey()).replaceAll("x"))));
        assertThat(routes).hasSizeGreaterThan(40).contains("GET /api/items/x", "POST /api/figures", "GET /api/wall");
        for (var route : routes) {
            everyRouteRefusesForeignHostsAndOrigins(route);
        }
    }

    /** A message in pieces is torn by one that another thread sends between them. */
    @Test
    void noMessageOfTheLiveLineIsPackedOrInPieces() throws IOException {
        var offered = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";
        assertThat(ask("GET /ws/live?screen=kiosk", upgrade(own(), page(), offered)))
                .startsWith("HTTP/1.1 101")
                .doesNotContainIgnoringCase("sec-websocket-extensions");
        var config = ConfigProvider.getConfig();
        assertThat(config.getValue("quarkus.websockets-next.server.max-frame-size", int.class))
                .isGreaterThanOrEqualTo(config.getValue("quarkus.websockets-next.server.max-message-size", int.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "mirror", "staff"})
    void theLiveLineOpensForItsOwnPagesOnly(String screen) throws IOException {
        var line = "GET /ws/live?screen=" + screen;
        assertThat(ask(line, upgrade(own(), page()))).startsWith("HTTP/1.1 101");
        assertForbidden(ask(line, upgrade(own(), "Origin: https://evil.example")));
        assertForbidden(ask(line, upgrade(own())));
        assertForbidden(ask(line, upgrade(own(), page(), page())));
        assertForbidden(ask(line, upgrade("Host: evil.example", "Origin: http://evil.example")));
    }

    @Test
    void aProgramThatOffersHttp2IsAnswered() throws IOException {
        assertThat(ask("GET /api/store", own(), "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void itsOwnNamesAreAnswered(String name) throws IOException {
        var address = name + ":" + RestAssured.port;

        assertThat(ask("GET /api/store", "Host: " + address)).startsWith("HTTP/1.1 200");
        assertThat(ask("GET /api/store", "Host: " + address, "Origin: http://" + address))
                .startsWith("HTTP/1.1 200");
    }

    private String own() {
        return "Host: 127.0.0.1:" + RestAssured.port;
    }

    private String page() {
        return "Origin: http://127.0.0.1:" + RestAssured.port;
    }

    private String ask(String requestLine, String... headers) throws IOException {
        return RawRequest.answer(RestAssured.port, requestLine, List.of(headers));
    }

    private static String[] upgrade(String... headers) {
        return Stream.of(headers, UPGRADE).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void assertForbidden(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 403").containsIgnoringCase("content-type: application/problem+json");
    }
}
