package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An app that serves, in a process of its own; closed, it is stopped as by Ctrl-C. */
final class RunningDemo implements AutoCloseable {

    static final String PIN = "402817";
    private static final Duration COLD = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningDemo(List<String> command, int port, Path log) throws IOException {
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        this.log = log;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The whole demo. */
    static RunningDemo demo(Path data, String... more) throws IOException, InterruptedException {
        var port = Packaged.freePort();
        var command = Packaged.command(
                List.of(),
                "demo",
                "--no-browser",
                "--pin",
                PIN,
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        command.addAll(List.of(more));
        return new RunningDemo(command, port, Files.createTempFile(Packaged.TARGET, "demo", ".log")).ready();
    }

    /**
     * A device that is told where its origin is; before the demo's camera unless told otherwise. It does not end
     * itself, since no supervisor starts it again and a browser's test closes pages without a word.
     */
    record Device(Path store, Path data, URI origin, String camera, List<String> properties) {

        Device(Path store, Path data, URI origin) {
            this(
                    store,
                    data,
                    origin,
                    "demo",
                    List.of("-Ddemo.showings=" + store.resolve("store/showings.json"), "-Dtrumeau.heal=off"));
        }

        /** Before a camera that leaves the processor to others, for a test that asks nothing of its pace. */
        Device calm() {
            return camera("demo?fps=5");
        }

        Device camera(String spec) {
            return new Device(store, data, origin, spec, properties);
        }

        /** One more argument of the virtual machine. */
        Device property(String argument) {
            return new Device(
                    store,
                    data,
                    origin,
                    camera,
                    Stream.concat(properties.stream(), Stream.of(argument)).toList());
        }
    }

    /** The app alone. */
    static RunningDemo serve(Device device) throws IOException, InterruptedException {
        return serve(device, Packaged.freePort());
    }

    /** The app at the port of one that has ended, so that its pages find it again. */
    static RunningDemo serve(Device device, int port) throws IOException, InterruptedException {
        var command = Packaged.command(
                device.properties(),
                "serve",
                "--camera",
                device.camera(),
                "--pin",
                PIN,
                "--port",
                Integer.toString(port),
                "--data",
                device.data().toString(),
                "--origin",
                device.origin().toString(),
                "--trust",
                device.store().resolve("keys/origin.pub").toString());
        return new RunningDemo(command, port, Files.createTempFile(Packaged.TARGET, "serve", ".log")).ready();
    }

    /**
     * Waits until its first release serves, which takes a minute where much else runs; before, nothing is recognised.
     */
    RunningDemo serving() throws IOException, InterruptedException {
        await("/q/health/ready", COLD, health -> health.path("status").asText().equals("UP"));
        return this;
    }

    /** Waits for the app to end by itself; answers its exit status. */
    int awaitEnd(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the app still runs after " + patience + "\n" + log());
        }
        return process.exitValue();
    }

    String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    long pid() {
        return process.pid();
    }

    URI address() {
        return address;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks again and again until the answer is as wanted. */
    JsonNode await(String path, Duration patience, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = get(path);
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        path + " was not as wanted after " + patience + ", at last " + answer + "\n" + log());
            }
            Thread.sleep(100);
        }
    }

    /** The garment that is recognised now or next. */
    JsonNode awaitGarment() throws IOException, InterruptedException {
        return await("/api/scene", Duration.ofMinutes(2), RunningDemo::recognised)
                .path("garments")
                .path(0);
    }

    private static boolean recognised(JsonNode scene) {
        return scene.path("garments").path(0).path("state").asText().equals("recognised");
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunningDemo ready() throws IOException, InterruptedException {
        var end = System.nanoTime() + COLD.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IOException("the app ended: " + log());
            }
            try {
                get("/api/store");
                return this;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException("the app was not ready after " + COLD + ": " + log());
    }
}
