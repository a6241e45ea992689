package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.phone.TlsRequest.Answer;
import trumeau.kiosk.stock.FigureLine;
import trumeau.kiosk.stock.FigureReport;
import trumeau.kiosk.stock.FiguresPush;

class TillDoorTest {

    private static final String TOKEN = "a-till-of-the-small-store";
    private static final String CSV = "Content-Type: text/csv";
    private static final String ONE = "{\"figures\":[{\"item\":\"T-1\",\"stock\":3}]}";

    @TempDir
    Path folder;

    private final List<FigureLine> taken = new CopyOnWriteArrayList<>();
    private boolean serving = true;
    private OpenHouse house;

    @BeforeEach
    void open() {
        house = open(Optional.of(TOKEN));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTillThatShowsTheTokenIsTakenInBothForms() throws IOException {
        var json = push(TOKEN, ONE, PhoneClient.JSON + "; charset=utf-8");
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.body()).contains("\"taken\":1");
        assertThat(push(TOKEN, "item,stock\nT-2,4\n", CSV + "; charset=ISO-8859-1")
                        .status())
                .isEqualTo(200);

        assertThat(taken).extracting(line -> line.fields().get("item")).containsExactly("T-1", "T-2");
    }

    @Test
    void aListThatIsLargerThanAPhonesBodyIsTaken() throws IOException {
        var lines = "item,stock\n" + "T-1,3\n".repeat(100_000);

        assertThat(push(TOKEN, lines, CSV).status()).isEqualTo(200);
        assertThat(taken).hasSize(100_000);
    }

    @Test
    void withoutTheRightTokenNothingIsTakenNorRead() throws IOException {
        for (var wrong : List.of("", "Bearer ", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN)) {
            var answer = send("/api/figures", ONE, PhoneClient.JSON, "Authorization: " + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"wrong-token\"", "trumeau.figures-token");
        }
        assertThat(send("/api/figures", ONE, PhoneClient.JSON).status()).isEqualTo(401);
        assertThat(announced(1_000_000, TOKEN + "x")).startsWith("HTTP/1.1 401");
        assertThat(taken).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotReadEvenFromATill() throws IOException {
        assertThat(announced(FiguresPush.LARGEST + 1, TOKEN)).startsWith("HTTP/1.1 413");
    }

    @Test
    void whatCannotBeReadIsSaidAndWhy() throws IOException {
        var noList = push(TOKEN, "{}", PhoneClient.JSON);
        assertThat(noList.status()).isEqualTo(400);
        assertThat(noList.body()).contains("\"code\":\"bad-request\"", "a list of objects");
        assertThat(push(TOKEN, "no json", PhoneClient.JSON).body()).contains("this is no JSON");
        assertThat(push(TOKEN, "", PhoneClient.JSON).status()).isEqualTo(400);
        for (var type : List.of("text/plain", "text/csv; charset=nobodys", "csv", "")) {
            var answer = push(TOKEN, "item,stock\nT-2,4\n", "Content-Type: " + type);
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.body()).contains("send application/json or text/csv, best in UTF-8");
        }
    }

    @Test
    void whileNoReleaseServesATillIsToldToComeBack() throws IOException {
        serving = false;

        var answer = push(TOKEN, ONE, PhoneClient.JSON);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"no-release\"");
    }

    @Test
    void aPageElsewhereIsRefusedWithTheTokenToo() throws IOException {
        for (var header : List.of("Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
            assertThat(push(TOKEN, ONE, PhoneClient.JSON, header).status())
                    .as(header)
                    .isEqualTo(403);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void theTokenOpensNoDoorOfAPhone() throws IOException {
        var phone = new PhoneClient(house.port());
        assertThat(phone.get("/api/phone/queue", bearer(TOKEN)).status()).isEqualTo(401);
        assertThat(phone.post("/api/phone/duty", "{\"on\":true}", phone.with(bearer(TOKEN)))
                        .status())
                .isEqualTo(401);
        assertThat(phone.get("/api/figures", bearer(TOKEN)).status()).isEqualTo(404);
    }

    @Test
    void whereNoTokenWasSetUpTheDoorIsNotThere() throws IOException {
        house.close();
        house = open(Optional.empty());
        var phone = new PhoneClient(house.port());
        for (var shown : List.of(bearer(TOKEN), "Authorization: Bearer ", "Authorization: Bearer null")) {
            var unknown = phone.post("/api/nothing", ONE, phone.with(shown));
            var figures = phone.post("/api/figures", ONE, phone.with(shown));
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(figures).as(shown).isEqualTo(unknown);
            assertThat(send("/api/figures", ONE, PhoneClient.JSON, shown).status())
                    .isEqualTo(404);
        }
        assertThat(phone.get("/api/figures").status()).isEqualTo(404);
        assertThat(taken).isEmpty();
    }

    private OpenHouse open(Optional<String> token) {
        var push = new FiguresPush(token, lines -> {
            taken.addAll(lines);
            return serving ? Optional.of(new FigureReport(lines.size(), 0, 0, 0, List.of())) : Optional.empty();
        });
        return new OpenHouse(folder, InstantSource.system(), Duration.ofSeconds(5), push);
    }

    private Answer push(String token, String body, String... headers) throws IOException {
        var all = new ArrayList<>(Arrays.asList(headers));
        all.add(bearer(token));
        return send("/api/figures", body, all.toArray(String[]::new));
    }

    /** As a till sends it: it names no page. */
    private Answer send(String path, String body, String... headers) throws IOException {
        var all = new ArrayList<>(Arrays.asList(headers));
        all.add(new PhoneClient(house.port()).host());
        return TlsRequest.send(house.port(), "POST " + path, body, all.toArray(String[]::new));
    }

    /** What comes back when a body of this length was announced, and not one byte of it was sent. */
    private String announced(int length, String token) throws IOException {
        try (var socket = TlsRequest.connect(house.port())) {
            var head = "POST /api/figures HTTP/1.1\r\n" + new PhoneClient(house.port()).host() + "\r\n" + bearer(token)
                    + "\r\n" + PhoneClient.JSON + "\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
