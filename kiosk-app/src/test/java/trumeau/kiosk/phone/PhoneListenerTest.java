package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneListenerTest {

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
    void onlyTlsOf12And13IsAnswered() throws IOException {
        assertThat(handshake("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThat(handshake("TLSv1.3")).isEqualTo("TLSv1.3");
        assertThatThrownBy(() -> handshake("TLSv1.1")).isInstanceOf(SSLException.class);
        try (var plain = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream().write("GET /phone HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP");
        }
    }

    @Test
    void thePageAndWhatItLeadsToIsAllThereIs() throws IOException {
        assertThat(client.get("/phone").status()).isEqualTo(200);
        assertThat(client.get("/assets/phone-1.js").status()).isEqualTo(200);
        assertThat(client.get("/assets/region-2.js").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kiosk",
                "/mirror",
                "/staff",
                "/staff.html",
                "/phone.html",
                "/kiosk.html",
                "/assets/kiosk-3.js",
                "/assets/../kiosk.html",
                "/assets/%2e%2e/kiosk.html",
                "/assets/..%2fkiosk.html",
                "/api/scene",
                "/api/store",
                "/api/staff/status",
                "/api/staff/door",
                "/ws/live",
                "/q/health",
                "/q/metrics",
                "/phone/",
                "//phone"
            })
    void allElseIsNotThere(String path) throws IOException {
        assertThat(client.get(path).status()).as(path).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        assertThat(client.post("/api/phone/login", "x".repeat(4_097), client.own())
                        .status())
                .isEqualTo(413);
        assertThat(client.get("/phone?" + "x".repeat(3_000)).status()).isEqualTo(414);
        assertThat(client.get("/phone", "X: " + "x".repeat(9_000)).status()).isEqualTo(431);
        var chunks = "1100\r\n" + "x".repeat(0x1100) + "\r\n0\r\n\r\n";
        try (var socket = TlsRequest.connect(house.port())) {
            var head = "POST /api/phone/login HTTP/1.1\r\n" + client.host() + "\r\n" + client.origin() + "\r\n"
                    + PhoneClient.JSON + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write((head + chunks).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whoSendsDripByDripIsCutOff() throws IOException, InterruptedException {
        try (var socket = TlsRequest.connect(house.port())) {
            var out = socket.getOutputStream();
            out.write("GET /phone HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            var started = System.nanoTime();
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                            Thread.sleep(100);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(6));
        }
    }

    @Test
    void whoAsksTooFastIsHeldUpAndAnotherMinuteIsFine() throws IOException {
        var held = 0;
        for (var i = 0; i < 60; i++) {
            held += client.get("/api/phone/me").status() == 429 ? 1 : 0;
        }
        assertThat(held).isEqualTo(20);
        now = now.plusSeconds(60);

        assertThat(client.get("/phone").status()).isEqualTo(200);
    }

    private String handshake(String protocol) throws IOException {
        try (var socket = TlsRequest.connect(house.port(), protocol)) {
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}
