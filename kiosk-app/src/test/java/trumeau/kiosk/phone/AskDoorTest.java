package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.phone.TlsRequest.Answer;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.stock.FiguresPush;

class AskDoorTest {

    private static final String WISH = "{\"itemId\":\"C-1\",\"size\":\"M\",\"colour\":\"grey\"}";
    private static final String PROBLEM = "application/problem+json";

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
    void aPassOpensWhatTheMirrorShowsWithoutACookie() throws IOException {
        var page = client.get("/ask");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("ask-4.js");
        assertThat(client.get("/assets/ask-4.js").status()).isEqualTo(200);

        var seen = client.get("/api/ask/" + FakeAsk.GOOD);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("\"title\":\"Grey coat\"", "\"sizes\":[\"S\",\"M\"]", "\"here\":true");
        assertThat(seen.header("Cache-Control")).contains("no-store");
        assertThat(List.of(page, seen))
                .allMatch(answer -> answer.header("Set-Cookie").isEmpty());
    }

    @Test
    void itAsksStaffAndTakesBack() throws IOException {
        assertThat(ask(FakeAsk.GOOD, WISH).status()).isEqualTo(200);
        assertThat(client.post("/api/ask/" + FakeAsk.GOOD + "/requests/r1/withdraw", "{}", client.own())
                        .status())
                .isEqualTo(200);
        assertThat(house.ask.deeds).containsExactly("ask C-1 M grey", "withdraw r1");
        refused(
                client.post("/api/ask/" + FakeAsk.GOOD + "/requests/r9/withdraw", "{}", client.own()),
                404,
                "request-unknown");
    }

    @Test
    void aPassWhoseVisitIsOverIsTold410AndOneThatNeverWas404() throws IOException {
        for (var path : List.of("", "/pictures/abc")) {
            refused(client.get("/api/ask/" + FakeAsk.OVER + path), 410, "pass-over");
            refused(client.get("/api/ask/nobodys" + path), 404, "pass-unknown");
        }
        refused(ask(FakeAsk.OVER, WISH), 410, "pass-over");
        refused(ask("nobodys", WISH), 404, "pass-unknown");
        assertThat(house.ask.deeds).isEmpty();
    }

    @Test
    void whoHasLeftTheMirrorAsksAtAnother() throws IOException {
        assertThat(client.get("/api/ask/" + FakeAsk.LEFT).status()).isEqualTo(200);
        refused(ask(FakeAsk.LEFT, WISH), 410, "pass-over");
        assertThat(house.ask.deeds).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"itemId\":\"C-1\"}", "{\"itemId\":7,\"size\":\"M\"}", "{\"size\":\"M\"}"})
    void whatMakesNoSenseIsRefused(String body) throws IOException {
        refused(ask(FakeAsk.GOOD, body), 400, "bad-request");
    }

    @Test
    void aFormOfAnotherSiteAsksNothing() throws IOException {
        var path = "/api/ask/" + FakeAsk.GOOD + "/requests";
        refused(client.post(path, WISH, client.host(), "Content-Type: application/json"), 403, "foreign-origin");
        refused(
                client.post(path, WISH, client.host(), client.origin(), "Content-Type: text/plain"),
                415,
                "unsupported-type");
        refused(client.get("/api/ask/" + FakeAsk.GOOD, "Sec-Fetch-Site: cross-site"), 403, "foreign-origin");
    }

    @Test
    void whyNobodyBringsItIsTold() throws IOException {
        house.ask.answer = Optional.of(new Asked.NobodyOnDuty());
        refused(ask(FakeAsk.GOOD, WISH), 409, "nobody-on-duty");
        house.ask.answer = Optional.of(new Asked.TooMany());
        refused(ask(FakeAsk.GOOD, WISH), 409, "too-many-requests");
        house.ask.answer = Optional.of(new Asked.Sold(List.of("S")));
        refused(ask(FakeAsk.GOOD, WISH), 409, "just-sold");
        house.ask.answer = Optional.of(new Asked.Unknown());
        refused(ask(FakeAsk.GOOD, WISH), 404, "item-unknown");
    }

    @Test
    void aPictureIsShownAndNotKept() throws IOException {
        house.ask.picture = Optional.of(Files.write(folder.resolve("coat.jpg"), FakeAsk.PICTURE));
        var picture = client.get("/api/ask/" + FakeAsk.GOOD + "/pictures/abc");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Cache-Control")).contains("no-store");
        refused(client.get("/api/ask/" + FakeAsk.GOOD + "/pictures/abd"), 404, "not-found");
    }

    /** Every route that the listener has, besides the shoppers' own and the pages without data. */
    @Test
    void aPassOpensNothingOfTheStaffs() throws Exception {
        var asked = new ArrayList<String>();
        for (var route : house.routes()) {
            var path = String.valueOf(route.getPath()).replaceAll(":\\w+", "x");
            if (path.startsWith("/api/") && !path.startsWith("/api/ask/")) {
                for (var method : Objects.requireNonNull(route.methods())) {
                    Thread.sleep(150); // slower than too fast
                    var line = method + " " + path;
                    var answer = TlsRequest.send(
                            house.port(), line, line.startsWith("POST") ? "{}" : "", withPass(FakeAsk.GOOD));
                    assertThat(answer.status()).as(line + " " + answer.body()).isIn(400, 401);
                    asked.add(line);
                }
            }
        }
        assertThat(asked)
                .contains(
                        "GET /api/phone/queue",
                        "GET /api/phone/events",
                        "GET /api/phone/me",
                        "GET /api/pictures/x",
                        "POST /api/phone/requests/x/answer",
                        "POST /api/figures");
        assertThat(house.desk.deeds).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ws/live",
                "/api/scene",
                "/api/staff/status",
                "/api/staff/queue",
                "/api/visit/phone-code",
                "/staff",
                "/mirror"
            })
    void theRestOfTheAppIsNotThere(String path) throws IOException {
        assertThat(TlsRequest.send(house.port(), "GET " + path, "", withPass(FakeAsk.GOOD))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whereShoppersAreNotLetInThereIsNoDoor() throws IOException {
        house.close();
        house = new OpenHouse(
                folder.resolve("other"),
                InstantSource.system(),
                Duration.ofSeconds(5),
                ask -> new PhoneHouse.Others(
                        new FiguresPush(Optional.empty(), lines -> Optional.empty()), Optional.empty()));
        client = new PhoneClient(house.port());

        assertThat(client.get("/ask").status()).isEqualTo(404);
        refused(client.get("/api/ask/" + FakeAsk.GOOD), 404, "not-found");
        refused(ask(FakeAsk.GOOD, WISH), 404, "not-found");
    }

    private Answer ask(String pass, String body) throws IOException {
        return client.post("/api/ask/" + pass + "/requests", body, client.own());
    }

    /** All that a staff's phone shows, made of a shopper's pass. */
    private String[] withPass(String pass) {
        return client.with(
                "Cookie: __Host-trumeau-phone=" + pass,
                "X-Trumeau-Csrf: " + pass,
                "Authorization: Bearer " + pass,
                PhoneClient.key());
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains(PROBLEM);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
