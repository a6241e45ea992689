package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.console.Entrance;

class PhoneDeedsTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private OpenHouse house;
    private PhoneClient client;

    @BeforeEach
    void open() {
        house = new OpenHouse(folder, () -> now, Duration.ofSeconds(1));
        client = new PhoneClient(house.port());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoIsLoggedInSeesTheQueueUntilLogout() throws IOException {
        var phone = client.login("Ana");
        assertThat(client.get("/api/phone/queue").status()).isEqualTo(401);

        assertThat(client.get("/api/phone/queue", phone.cookie()).body())
                .contains("Navy Oxford shirt", "\"waitedMs\":12000", "\"onDuty\":false", "\"name\":\"Ana\"");
        assertThat(client.deed("/api/phone/duty", "{\"on\":true}", phone).body())
                .contains("\"onDuty\":true");
        assertThat(house.phones()).containsExactly("Ana");
        var out = client.deed("/api/phone/logout", "{}", phone);

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Max-Age=0"));
        assertThat(house.desk.queue().onDuty()).isEmpty();
        assertThat(client.get("/api/phone/queue", phone.cookie()).status()).isEqualTo(401);
    }

    @Test
    void onlyAPhonesOwnWordKeepsItsOwnerOnDutyAndOnlyIfOnDuty() throws IOException {
        var phone = client.login("Ana");
        client.get("/api/phone/me", phone.cookie());
        assertThat(house.desk.queue().onDuty()).isEmpty();
        client.deed("/api/phone/duty", "{\"on\":true}", phone);
        assertThat(house.desk.signs).hasValue(1);

        assertThat(client.get("/api/phone/me", phone.cookie()).body()).contains("\"name\":\"Ana\"");
        assertThat(house.desk.signs).hasValue(2);
        client.get("/api/phone/queue", phone.cookie());
        assertThat(house.desk.signs).hasValue(2);
    }

    @Test
    void theCookieIsForThisAddressForTlsAndForNoScript() throws IOException {
        var answer = client.post("/api/phone/login", "{\"pin\":\"123456\",\"name\":\"Ana\"}", client.own());

        assertThat(answer.header("Set-Cookie").orElse(""))
                .startsWith("__Host-trumeau-phone=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; Secure", "; SameSite=Strict", "; Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void theSecondWhoTakesTheSameIsToldWhoHasIt() throws IOException {
        var ana = client.login("Ana");
        var ben = client.login("Ben");
        assertThat(client.deed(PhoneClient.request("take"), "{}", ana).status()).isEqualTo(200);

        var second = client.deed(PhoneClient.request("take"), "{}", ben);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("\"code\":\"taken-by-other\"", "\"name\":\"Ana\"");
    }

    @Test
    void anAnswerThatIsSentAgainIsGivenOnce() throws IOException {
        var ana = client.login("Ana");
        var key = "Idempotency-Key: " + UUID.randomUUID();
        var first = client.post(
                PhoneClient.request("answer"), "{\"reply\":\"coming\"}", client.with(ana.cookie(), ana.token(), key));
        var again = client.post(
                PhoneClient.request("answer"), "{\"reply\":\"coming\"}", client.with(ana.cookie(), ana.token(), key));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"reply\":\"coming\"");
        assertThat(house.desk.deeds).containsExactly("take 6f1c Ana", "answer 6f1c Ana");
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        var ana = client.login("Ana");

        assertThat(client.deed(PhoneClient.request("answer"), "{\"reply\":\"go away\"}", ana)
                        .status())
                .isEqualTo(400);
        assertThat(client.deed("/api/phone/duty", "{\"on\":7}", ana).status()).isEqualTo(400);
        assertThat(client.post(PhoneClient.request("take"), "{}", client.with(ana.cookie(), ana.token()))
                        .status())
                .isEqualTo(400);
        assertThat(client.deed("/api/phone/requests/none/take", "{}", ana).body())
                .contains("request-unknown");
        assertThat(client.post("/api/phone/login", "not PhoneClient.JSON", client.own())
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/phone/login", "{\"pin\":\"123456\",\"name\":\"<b>\"}", client.own())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void oneNameIsOnOnePhone() throws IOException {
        client.login("Ana");
        assertThat(client.post("/api/phone/login", "{\"pin\":\"123456\",\"name\":\"ana\"}", client.own())
                        .body())
                .contains("name-in-use");
        now = now.plusSeconds(46); // and the first phone has said nothing since

        assertThat(client.login("Ana").cookie()).isNotEmpty();
        assertThat(house.phones()).containsExactly("Ana");
    }

    @Test
    void fiveWrongPinsShutThePhonesEntranceOnly() throws IOException {
        for (var i = 0; i < 5; i++) {
            assertThat(client.post("/api/phone/login", "{\"pin\":\"000000\",\"name\":\"Ana\"}", client.own())
                            .body())
                    .contains("wrong-pin");
        }

        var shut = client.post("/api/phone/login", "{\"pin\":\"123456\",\"name\":\"Ana\"}", client.own());
        assertThat(shut.status()).isEqualTo(429);
        assertThat(shut.header("Retry-After")).contains("60");
        assertThat(house.lock.shutFor(Entrance.CONSOLE)).isZero();
    }

    @Test
    void aDeedWithoutTheTokenOfItsTicketIsRefused() throws IOException {
        var ana = client.login("Ana");
        var other = client.login("Ben");

        for (var token : List.of("X-Nothing: 1", "X-Trumeau-Csrf: made-up", other.token())) {
            var answer =
                    client.post(PhoneClient.request("take"), "{}", client.with(ana.cookie(), token, PhoneClient.key()));
            assertThat(answer.status()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("no-csrf-token");
        }
        assertThat(house.desk.deeds).isEmpty();
    }

    @Test
    void aFormOfAnotherKindIsRefused() throws IOException {
        var answer = TlsRequest.send(
                house.port(),
                "POST /api/phone/login",
                "pin=123456",
                client.host(),
                client.origin(),
                "Content-Type: text/plain");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void thePageIsToldOfEachChangeAtOnce() throws IOException {
        var ana = client.login("Ana");
        try (var socket = TlsRequest.connect(house.port())) {
            var head = "GET /api/phone/events HTTP/1.1\r\n" + client.host() + "\r\n" + ana.cookie() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(next(lines, "data: ")).contains("\"state\":\"waiting\"");
            client.deed(PhoneClient.request("take"), "{}", ana);
            house.changed();

            assertThat(next(lines, "data: ")).contains("\"state\":\"taken\"");
        }
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IOException("the line ended");
    }
}
