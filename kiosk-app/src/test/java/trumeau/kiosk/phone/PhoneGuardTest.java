package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.phone.TlsRequest.Answer;

class PhoneGuardTest {

    @TempDir
    Path folder;

    private OpenHouse house;
    private PhoneClient client;

    @BeforeEach
    void open() {
        house = new OpenHouse(folder, InstantSource.system(), Duration.ofSeconds(5));
        client = new PhoneClient(house.port());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyRouteRefusesForeignHostsAndOrigins() throws IOException, InterruptedException {
        var phone = client.login("Ana");
        var asked = new ArrayList<String>();
        for (var line : lines()) {
            asked.add(line);
            Thread.sleep(700); // slower than too fast
            var body = line.startsWith("POST") ? "{}" : "";
            forbidden(line, "foreign-host", send(line, body, phone, "Host: evil.example:" + house.port()));
            forbidden(line, "foreign-host", send(line, body, phone, "Host: 127.0.0.1"));
            forbidden(line, "foreign-host", send(line, body, phone, "Host: 127.0.0.2:" + house.port()));
            forbidden(line, "foreign-host", send(line, body, phone, client.host(), client.host()));
            for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1:" + house.port())) {
                forbidden(line, "foreign-origin", send(line, body, phone, client.host(), "Origin: " + origin));
            }
        }
        assertThat(asked)
                .hasSizeGreaterThan(10)
                .contains("POST /api/phone/login", "GET /api/phone/events", "POST /api/figures");
    }

    @Test
    void everyDeedOfAPhoneMustSayFromWhichPageItComes() throws IOException {
        for (var line : lines()) {
            if (line.startsWith("POST") && !line.equals("POST " + TillDoor.PATH)) {
                forbidden(line, "foreign-origin", TlsRequest.send(house.port(), line, "{}", client.host()));
            }
        }
    }

    @Test
    void noOtherProtocolIsSpokenAndAStrangersUpgradeIsRefused() throws IOException {
        var upgrade =
                List.of("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        for (var path : List.of("/phone", "/api/phone/events", "/ws/live")) {
            forbidden(path, "foreign-origin", client.get(path, upgrade.toArray(String[]::new)));
            var own = Stream.concat(upgrade.stream(), Stream.of(client.origin()));
            assertThat(client.get(path, own.toArray(String[]::new)).status()).isNotEqualTo(101);
        }
    }

    @Test
    void noPageElsewhereMayAskForDataButALinkMayLeadHere() throws IOException {
        forbidden("me", "foreign-origin", client.get("/api/phone/me", "Sec-Fetch-Site: cross-site"));
        forbidden("me", "foreign-origin", client.get("/api/phone/me", "Sec-Fetch-Site: same-site"));
        assertThat(client.get("/api/phone/me", "Sec-Fetch-Site: same-origin").status())
                .isEqualTo(401);
        assertThat(client.get("/phone", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
    }

    @Test
    void itsNamesAreAnswered() throws IOException {
        for (var host : List.of(OpenHouse.NAME, "KIOSK3.store.lan", "127.0.0.1")) {
            var answer = TlsRequest.send(house.port(), "GET /phone", "", "Host: " + host + ":" + house.port());
            assertThat(answer.status()).as(host).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/phone", "/assets/phone-1.js", "/api/phone/me", "/nothing", "/api/phone/queue?x=%zz"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) throws IOException {
        var answer = client.get(path);

        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cache-Control")).isPresent();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void dataIsNotKeptByTheBrowser() throws IOException {
        assertThat(client.get("/api/phone/me").header("Cache-Control")).contains("no-store");
    }

    private Answer send(String line, String body, PhoneClient.Phone phone, String... headers) throws IOException {
        var all = Stream.concat(
                Stream.of(headers), Stream.of(PhoneClient.JSON, phone.cookie(), phone.token(), PhoneClient.key()));
        return TlsRequest.send(house.port(), line, body, all.toArray(String[]::new));
    }

    /** Every route that the listener has, as a request line; a new route is asked without anybody adding it here. */
    private List<String> lines() {
        return house.routes().stream()
                .filter(route -> route.getPath() != null)
                .flatMap(PhoneGuardTest::lines)
                .toList();
    }

    private static Stream<String> lines(Route route) {
        var path = Objects.requireNonNull(route.getPath()).replaceAll(":\\w+", "x");
        return route.methods().stream().map(method -> method + " " + path);
    }

    private static void forbidden(String what, String code, Answer answer) {
        assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(403);
        assertThat(answer.body()).as(what).contains("\"code\":\"" + code + "\"");
    }
}
