package trumeau.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import trumeau.kiosk.wiring.ReleaseLayout;

/**
 * The app that serves a data folder, as other commands find it: a file {@value #FILE} in that folder holds its address
 * and process while it runs. Other commands never open the folder's store themselves then, they ask over HTTP. A file
 * that an app left behind when it crashed is not believed.
 */
final class RunningApp {

    private static final String FILE = "app.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final long process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RunningApp(URI address, long process) {
        this.address = address;
        this.process = process;
    }

    /** The app that serves the folder now, if one does and its process lives. */
    static Optional<RunningApp> of(Path data) {
        var file = data.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var node = JSON.readTree(file.toFile());
            var app = new RunningApp(
                    URI.create(node.path("address").asText()),
                    node.path("process").asLong());
            var born = node.path("born").asText("");
            return ProcessHandle.of(app.process)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isBorn(process, born))
                    .map(process -> app);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // a half-written file of an app that died
        }
    }

    /** Believes a living process where one of the two isn't told; the store's own lock decides in the end. */
    private static boolean isBorn(ProcessHandle process, String told) {
        var born = ProcessBirth.of(process);
        return told.isEmpty() || born.isEmpty() || born.get().equals(told);
    }

    /** Leaves this process's address in the folder until it ends. */
    static void announce(Path data, int port) throws IOException {
        var file = data.resolve(FILE);
        var self = ProcessHandle.current();
        var node = JSON.createObjectNode()
                .put("address", "http://127.0.0.1:" + port)
                .put("process", self.pid());
        ProcessBirth.of(self).ifPresent(born -> node.put("born", born));
        Files.writeString(file, JSON.writeValueAsString(node));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> withdraw(file), "withdraw-address"));
    }

    private static void withdraw(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(RunningApp.class.getName())
                    .log(System.Logger.Level.DEBUG, "the address file stays behind: " + file, e);
        }
    }

    URI address() {
        return address;
    }

    long process() {
        return process;
    }

    /**
     * What the app answers at a path, as {@code /api/sync}.
     *
     * @throws IOException when it doesn't, or not with JSON; an app that calls itself unwell does answer
     */
    JsonNode get(String path) throws IOException {
        var answer = send(request(path).GET().build());
        if (answer.statusCode() != 200 && answer.statusCode() != 503) {
            throw new IOException(address + path + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    /** The vision model it serves, where it serves one. */
    Optional<Path> modelFolder(Path data) throws IOException {
        var generation = get("/api/sync").path("generation").asLong(0);
        var folder = data.resolve("generations").resolve("gen-" + generation).resolve(ReleaseLayout.MODEL_FOLDER);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /**
     * Asks the app to sync now, as the staff may.
     *
     * @throws BadInput when it doesn't, with what it said
     */
    void syncNow(String pin) throws IOException {
        var unused = staff(pin, "does not sync").post("/api/staff/sync", JSON.createObjectNode(), 202);
    }

    /**
     * Logs in, as the staff may.
     *
     * @param refusal what is said of the app when it refuses something, as {@code does not sync}
     * @throws BadInput when it doesn't let in, with what it said
     */
    StaffLine staff(String pin, String refusal) throws IOException {
        var login = send(request("/api/staff/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(JSON.createObjectNode().put("pin", pin))))
                .build());
        requireStatus(204, login, refusal);
        return new StaffLine(login.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0], refusal);
    }

    /** What staff may ask, once they are let in; each answer that isn't as expected is {@link BadInput}. */
    final class StaffLine {

        private final String cookie;
        private final String refusal;

        private StaffLine(String cookie, String refusal) {
            this.cookie = cookie;
            this.refusal = refusal;
        }

        JsonNode post(String path, JsonNode body, int expected) throws IOException {
            return asked(
                    expected,
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        JsonNode get(String path) throws IOException {
            return asked(200, request(path).GET());
        }

        private JsonNode asked(int expected, HttpRequest.Builder question) throws IOException {
            var answer = send(question.header("Cookie", cookie).build());
            requireStatus(expected, answer, refusal);
            return problem(answer.body());
        }
    }

    private void requireStatus(int expected, HttpResponse<String> answer, String refusal) {
        if (answer.statusCode() != expected) {
            var problem = problem(answer.body());
            throw new BadInput("the app at " + address + " " + refusal + ": "
                    + problem.path("title").asText("status " + answer.statusCode()) + "; "
                    + problem.path("detail").asText("look at its /staff page"));
        }
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode(); // not the app's own words
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Origin", address.toString());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while asking " + request.uri());
        }
    }
}
