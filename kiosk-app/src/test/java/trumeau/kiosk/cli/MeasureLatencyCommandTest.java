package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an app that answers as the real one does. */
class MeasureLatencyCommandTest {

    private static final String RUNNING = "{\"state\":\"running\",\"flashes\":24,\"n\":0}";

    @TempDir
    Path data;

    private final Console console = new Console();
    private final Queue<String> views = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer server = none();
    private int begun = 202;

    @BeforeEach
    void anAppRuns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/staff/login", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Set-Cookie", "trumeau-staff=t; HttpOnly");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/api/staff/latency", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var isPost = exchange.getRequestMethod().equals("POST");
            var answer = !isPost
                    ? views.size() > 1 ? views.remove() : Objects.requireNonNull(views.peek())
                    : begun == 202
                            ? RUNNING
                            : "{\"title\":\"No mirror's page is open\",\"detail\":\"open /mirror on the glass\"}";
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isPost ? begun : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        RunningApp.announce(data, server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFiguresAreToldWithTheirLight() {
        views.addAll(List.of(
                RUNNING,
                "{\"state\":\"measured\",\"flashes\":24,\"n\":23,\"p50Ms\":91,\"p95Ms\":118,\"light\":\"amber\"}"));

        assertThat(measure()).isZero();

        assertThat(console.out())
                .isEqualToIgnoringNewLines(
                        "motion to photon: half within 91 ms, 95 % within 118 ms, n = 23 of 24 flashes;"
                                + " amber (green to 75 ms, amber to 125 ms)");
        assertThat(console.err()).contains("hold a hand mirror");
        assertThat(bodies.get(0)).isEqualTo("{\"flashes\":24}");
    }

    @Test
    void programsReadTheSameFromOneLine() {
        views.add("{\"state\":\"measured\",\"flashes\":30,\"n\":30,\"p50Ms\":60,\"p95Ms\":74,\"light\":\"green\"}");

        assertThat(measure("--flashes", "30", "--json")).isZero();

        assertThat(console.out())
                .isEqualToIgnoringNewLines("{\"p50Ms\":60,\"p95Ms\":74,\"n\":30,\"flashes\":30,\"light\":\"green\"}");
        assertThat(bodies.get(0)).isEqualTo("{\"flashes\":30}");
    }

    @Test
    void flashesThatTheCameraDidNotSeeAreNoFigure() {
        views.add("{\"state\":\"unseen\",\"flashes\":24,\"n\":3}");

        assertThat(measure("--json")).isEqualTo(2);

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("the camera saw 3 of 24 flashes; hold the hand mirror closer");
    }

    @Test
    void aPageThatIsSilentIsToBeOpenedAnew() {
        views.add("{\"state\":\"silent\",\"flashes\":24,\"n\":0}");

        assertThat(measure()).isEqualTo(2);
        assertThat(console.err()).contains("open /mirror anew");
    }

    @Test
    void whyTheAppDoesNotMeasureIsTold() {
        begun = 409;

        assertThat(measure()).isEqualTo(2);
        assertThat(console.err()).contains("does not measure: No mirror's page is open; open /mirror on the glass");
    }

    @Test
    void withoutAPinOrAnAppItIsSaidWhatToDo() throws IOException {
        assertThat(console.run("measure-latency", "--data", data.toString())).isEqualTo(2);
        assertThat(console.err()).contains("give the staff's PIN with --pin");

        Files.delete(data.resolve("app.json"));
        assertThat(measure()).isEqualTo(2);
        assertThat(console.err()).contains("no app runs on " + data);
    }

    private int measure(String... more) {
        var all = new ArrayList<>(List.of("measure-latency", "--data", data.toString(), "--pin", "402817"));
        all.addAll(List.of(more));
        return console.run(all.toArray(String[]::new));
    }

    private static HttpServer none() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
