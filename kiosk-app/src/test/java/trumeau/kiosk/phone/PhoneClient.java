package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import trumeau.kiosk.phone.TlsRequest.Answer;

/** What the phone's page sends, by hand. */
record PhoneClient(int port) {

    static final String JSON = "Content-Type: application/json";

    /** A phone that is logged in: its cookie and its token, as headers. */
    record Phone(String cookie, String token) {}

    Phone login(String name) throws IOException {
        var answer = post("/api/phone/login", "{\"pin\":\"123456\",\"name\":\"" + name + "\"}", own());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var token = answer.body().replaceAll("(?s).*\"csrf\":\"([^\"]+)\".*", "$1");
        return new Phone("Cookie: " + answer.cookie(), "X-Trumeau-Csrf: " + token);
    }

    Answer deed(String path, String body, Phone phone) throws IOException {
        return post(path, body, with(phone.cookie(), phone.token(), key()));
    }

    Answer post(String path, String body, String... headers) throws IOException {
        return TlsRequest.send(port, "POST " + path, body, headers);
    }

    Answer get(String path, String... headers) throws IOException {
        return TlsRequest.send(
                port,
                "GET " + path,
                "",
                Stream.concat(Stream.of(host()), Arrays.stream(headers)).toArray(String[]::new));
    }

    /** The headers of a page of this listener, and more. */
    String[] with(String... headers) {
        return Stream.concat(Stream.of(own()), Arrays.stream(headers)).toArray(String[]::new);
    }

    String[] own() {
        return new String[] {host(), origin(), JSON};
    }

    String host() {
        return "Host: 127.0.0.1:" + port;
    }

    String origin() {
        return "Origin: https://127.0.0.1:" + port;
    }

    static String request(String deed) {
        return "/api/phone/requests/" + FakeDesk.ID + "/" + deed;
    }

    static String key() {
        return "Idempotency-Key: " + UUID.randomUUID();
    }
}
