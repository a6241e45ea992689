package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.identity.DeviceId;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.EventLine;
import trumeau.device.outbox.Inbox;
import trumeau.device.outbox.Waiting;
import trumeau.device.sync.HttpInbox;

class LocalInboxTest {

    private static final String DEVICE = "0".repeat(32);
    private static final String EPOCH = "e".repeat(32);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalOrigin origin;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("public"));
        origin = LocalOrigin.serve(folder.resolve("public"), new LocalInbox(folder.resolve("inbox")), 0);
    }

    @AfterEach
    void close() {
        origin.close();
    }

    @Test
    void aDevicesBatchArrivesAndArrivesAgainButAnotherOneUnderItsNameDoesNot() {
        var inbox = new HttpInbox(origin.address().resolve(LocalInbox.PATH), Optional.empty());
        var batch = batch("T-1");

        assertThat(inbox.put(batch)).isInstanceOf(Inbox.Arrived.class);
        assertThat(inbox.put(batch)).isInstanceOf(Inbox.Arrived.class);
        assertThat(inbox.put(batch("T-2")))
                .isInstanceOf(Inbox.NotTaken.class)
                .extracting("reason")
                .hasToString("CONFLICT");

        assertThat(folder.resolve("inbox").resolve(batch.name())).hasBinaryContent(batch.bytes());
    }

    @Test
    void onlyABatchsNameIsTaken() throws Exception {
        assertThat(put("note.txt", "x")).isEqualTo(404);
        assertThat(put(DEVICE + "/%2e%2e/%2e%2e/" + EPOCH + "-000000000001.ndjson", "x"))
                .isEqualTo(404);
        assertThat(put("../release.signed", "x")).isEqualTo(405);
        assertThat(folder.resolve("inbox")).doesNotExist();
        assertThat(folder.resolve("public")).isEmptyDirectory();
    }

    @Test
    void whatIsTooLargeOrNotWhatItSaysIsNotTaken() throws Exception {
        var name = DEVICE + "/" + EPOCH + "-000000000001.ndjson";
        assertThat(put(name, "x".repeat((1 << 20) + 1))).isEqualTo(413);
        var other =
                request(name, "x").header("Content-Digest", "sha-256=:AAAA:").build();
        assertThat(http.send(other, BodyHandlers.discarding()).statusCode()).isEqualTo(400);
        assertThat(folder.resolve("inbox")).doesNotExist();
    }

    @Test
    void whatIsCutOffOnItsWayIsNotThere() throws Exception {
        var name = DEVICE + "/" + EPOCH + "-000000000001.ndjson";
        try (var socket =
                new Socket(origin.address().getHost(), origin.address().getPort())) {
            socket.getOutputStream()
                    .write(("PUT /inbox/" + name + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(put(name, "whole")).isEqualTo(201);
        assertThat(folder.resolve("inbox").resolve(name)).hasContent("whole");
    }

    private int put(String name, String body) throws IOException, InterruptedException {
        return http.send(request(name, body).build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String name, String body) {
        return HttpRequest.newBuilder(origin.address().resolve(LocalInbox.PATH + name))
                .PUT(BodyPublishers.ofString(body));
    }

    private static Batch batch(String item) {
        var event = new Event.StockCorrected(
                Instant.parse("2026-11-01T10:00:00Z"), new Event.Variant(item, "M", "navy"), 3, 0, "pos");
        return new Batch(new DeviceId(DEVICE), EPOCH, List.of(new Waiting(1, EventLine.of(event))));
    }
}
