package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningAppTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void anAppThatAnnouncedItselfIsFound() throws IOException {
        RunningApp.announce(data, 8123);

        assertThat(RunningApp.of(data)).get().satisfies(app -> assertThat(app.address())
                .hasPort(8123));
    }

    /** In a container the app is process 1 before and after a crash. */
    @Test
    void anotherProcessOfTheSameNumberIsNotTheAppThatCrashed() throws IOException {
        RunningApp.announce(data, 8123);
        Files.writeString(file(), announced().put("born", "another time").toString());

        assertThat(RunningApp.of(data)).isEmpty();
    }

    @Test
    void whereTheBirthIsNotToldALivingProcessIsBelieved() throws IOException {
        RunningApp.announce(data, 8123);
        var told = announced();
        told.remove("born");
        Files.writeString(file(), told.toString());

        assertThat(RunningApp.of(data)).isPresent();
    }

    @Test
    void aDeadProcessIsNoApp() throws IOException {
        RunningApp.announce(data, 8123);
        Files.writeString(file(), announced().put("process", Integer.MAX_VALUE).toString());

        assertThat(RunningApp.of(data)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 202, Wrong PIN",
        "404, 202, set trumeau.staff-pin",
        "429, 202, wait 60 s",
        "204, 401, Log in first",
        "204, 409, set trumeau.origin",
        "204, 500, see the app's log"
    })
    void whyTheAppDoesNotSyncIsTold(int login, int sync, String expected) throws IOException {
        try (var app = new FakeApp(login, sync)) {
            app.announce(data);
            var running = RunningApp.of(data).orElseThrow();

            assertThatThrownBy(() -> running.syncNow("123456"))
                    .isInstanceOfAny(BadInput.class, IOException.class)
                    .hasMessageContaining(expected)
                    .hasMessageContaining(running.address().toString());
        }
    }

    @Test
    void anAppThatSyncsIsNotComplainedOf() throws IOException {
        try (var app = new FakeApp(204, 202)) {
            app.announce(data);
            RunningApp.of(data).orElseThrow().syncNow("123456");

            assertThat(app.asked).isEqualTo(List.of("/api/staff/login", "/api/staff/sync"));
        }
    }

    private Path file() {
        return data.resolve("app.json");
    }

    private ObjectNode announced() throws IOException {
        return (ObjectNode) JSON.readTree(file().toFile());
    }

    /** Answers the staff's two questions as the app does. */
    private static final class FakeApp implements AutoCloseable {

        private final HttpServer server;
        private final List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();

        FakeApp(int login, int sync) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer("/api/staff/login", login);
            answer("/api/staff/sync", sync);
            server.start();
        }

        private void answer(String path, int status) {
            server.createContext(path, exchange -> {
                asked.add(path);
                exchange.getRequestBody().readAllBytes();
                var body = status < 300 ? new byte[0] : problem(status).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        private static String problem(int status) {
            var told =
                    switch (status) {
                        case 401 -> List.of("Wrong PIN; Log in first", "this is not the PIN");
                        case 404 -> List.of("The console is off", "set trumeau.staff-pin to use the console");
                        case 409 -> List.of("No origin was set to sync from", "set trumeau.origin");
                        case 429 -> List.of("Too many wrong PINs", "wait 60 s");
                        default -> List.of("The app failed", "see the app's log");
                    };
            return JSON.createObjectNode()
                    .put("title", told.get(0))
                    .put("detail", told.get(1))
                    .toString();
        }

        void announce(Path data) throws IOException {
            RunningApp.announce(data, server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
