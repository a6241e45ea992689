package trumeau.device.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.Inbox.NotTaken;
import trumeau.device.outbox.Inbox.NotTaken.Reason;
import trumeau.device.store.DeviceStore;

/** Events on their way to an inbox behind a real HTTP server that is whole, broken, or cut off. */
class EventUploadTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)}");
    private static final HttpOrigin.Limits SHORT =
            new HttpOrigin.Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), 1_000);

    @TempDir
    Path folder;

    private final List<String> puts = new ArrayList<>();
    private Path arrived;
    private FileServer server;
    private DeviceStore store;

    @BeforeEach
    void start() throws IOException {
        arrived = Files.createDirectories(folder.resolve("inbox"));
        server = new FileServer(arrived);
        server.answerWith(this::take);
        store = DeviceStore.open(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void allGoUpInTheirOrderAndNothingWaits() throws IOException {
        happen(Batch.MOST_EVENTS + 3);

        assertThat(upload()).isEqualTo(new EventUpload.Turn(Batch.MOST_EVENTS + 3, Optional.empty()));

        assertThat(puts).hasSize(2).allMatch(name -> Batch.NAME.matcher(name).matches());
        assertThat(numbers()).containsExactlyElementsOf(upTo(Batch.MOST_EVENTS + 3));
        assertThat(waiting()).isZero();
        assertThat(upload().sent()).isZero();
        assertThat(puts).as("nothing new, nothing sent").hasSize(2);
    }

    /** The very case that names and cuts are for: it arrived, the answer did not, and meanwhile more happened. */
    @Test
    void aBatchWhoseAnswerWasLostCountsOnce() throws IOException {
        happen(3);
        server.answerWith(exchange -> {
            Files.write(object(exchange), exchange.getRequestBody().readAllBytes());
            exchange.close();
        });
        assertThat(trouble().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(waiting()).isEqualTo(3);

        happen(2);
        restart();
        server.answerWith(this::take);
        assertThat(upload().sent()).isEqualTo(5);

        assertThat(numbers()).containsExactlyElementsOf(upTo(5));
        assertThat(waiting()).isZero();
    }

    @Test
    void aBatchThatIsCutInTheMiddleIsSentAgain() throws IOException {
        happen(400);
        server.answerWith(exchange -> {
            exchange.getRequestBody().readNBytes(2_000);
            exchange.close();
        });
        assertThat(trouble().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(arrived).isEmptyDirectory();

        server.answerWith(this::take);
        assertThat(upload().sent()).isEqualTo(400);
        assertThat(numbers()).containsExactlyElementsOf(upTo(400));
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForEver() {
        happen(1);
        server.answerWith(exchange -> sleep(Duration.ofSeconds(20)));
        var begun = System.nanoTime();

        assertThat(trouble().reason()).isEqualTo(Reason.UNREACHABLE);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNREACHABLE",
        "503, UNREACHABLE",
        "429, UNREACHABLE",
        "401, REFUSED",
        "403, REFUSED",
        "413, REFUSED",
        "302, REFUSED",
        "404, REFUSED"
    })
    void eventsWaitWhileTheyAreNotTaken(int status, Reason reason) {
        happen(2);
        server.answerWith(exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(trouble().reason()).isEqualTo(reason);
        assertThat(trouble().detail()).contains(Integer.toString(status));
        assertThat(waiting()).isEqualTo(2);
    }

    /** A data folder that was restored uses its numbers again. */
    @Test
    void otherEventsUnderTheSameNameAreSaidAndKept() {
        happen(1);
        server.answerWith(exchange -> {
            var put = exchange.getRequestMethod().equals("PUT");
            var other = "{\"other\":1}\n".getBytes(UTF_8);
            exchange.sendResponseHeaders(put ? 412 : 200, put ? -1 : other.length);
            exchange.getResponseBody().write(put ? new byte[0] : other);
        });

        assertThat(trouble().reason()).isEqualTo(Reason.CONFLICT);
        assertThat(trouble().detail()).contains("restored");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aTokenIsShownToTheInboxOnly() {
        happen(1);
        var seen = new ArrayList<String>();
        server.answerWith(exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(500, -1);
        });

        var inbox = new HttpInbox(server.address(), Optional.of("a-secret"), SHORT);
        var detail = new EventUpload(store, inbox).run().trouble().orElseThrow().detail();

        assertThat(seen).containsExactly("Bearer a-secret");
        assertThat(detail).doesNotContain("a-secret");
    }

    private NotTaken trouble() {
        return upload().trouble().orElseThrow();
    }

    private EventUpload.Turn upload() {
        return new EventUpload(store, new HttpInbox(server.address(), Optional.empty(), SHORT)).run();
    }

    private void restart() {
        store.close();
        store = DeviceStore.open(folder.resolve("data"));
    }

    private void happen(int count) {
        var event = new Event.StockCorrected(NOW, new Event.Variant("T-1", "M", "navy"), 3, 0, "pos");
        store.inTransaction(tx -> {
            for (var i = 0; i < count; i++) {
                tx.outbox().add(event);
            }
            return tx;
        });
    }

    private long waiting() {
        return store.inTransaction(tx -> tx.outbox().count());
    }

    /** As an inbox should: whole or not at all, nothing overwritten. */
    private void take(HttpExchange exchange) throws IOException {
        var object = object(exchange);
        if (exchange.getRequestMethod().equals("GET")) {
            var bytes = Files.readAllBytes(object);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            return;
        }
        puts.add(exchange.getRequestURI().getPath().substring(1));
        var bytes = exchange.getRequestBody().readAllBytes();
        var exists = Files.exists(object);
        if (!exists) {
            Files.write(object, bytes);
        }
        exchange.sendResponseHeaders(exists ? 412 : 201, -1);
    }

    private Path object(HttpExchange exchange) {
        return arrived.resolve(exchange.getRequestURI().getPath().substring(1).replace('/', '_'));
    }

    private List<Long> numbers() throws IOException {
        var numbers = new ArrayList<Long>();
        try (var files = Files.list(arrived)) {
            for (var file : files.sorted().toList()) {
                NUMBER.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> numbers.add(Long.valueOf(found.group(1))));
            }
        }
        return numbers;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void sleep(Duration span) {
        try {
            Thread.sleep(span.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
