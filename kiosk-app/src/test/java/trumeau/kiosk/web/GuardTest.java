package trumeau.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class GuardTest {

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
                "GET /api/scene",
                "GET /api/store",
                "GET /api/sync",
                "GET /api/items",
                "GET /api/items/red-0",
                "GET /api/pictures/x",
                "POST /api/recognize",
                "POST /api/recommendations",
                "POST /api/staff/login",
                "POST /api/staff/logout",
                "GET /api/staff/status",
                "POST /api/staff/sync",
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
