package trumeau.kiosk.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The packaged app: where it lies and how it is started. */
final class Packaged {

    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path DEMO = TARGET.resolve("demo-it");
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static boolean made;

    /** How a finished command ended. */
    record Ended(int status, String out, String err) {}

    private Packaged() {}

    static List<String> command(List<String> properties, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx640m",
                "-Djava.awt.headless=true",
                "-Dtrumeau.home=" + HOME));
        command.addAll(properties);
        command.add("-jar");
        command.add(System.getProperty(
                "trumeau.app", TARGET.resolve("quarkus-app/quarkus-run.jar").toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Runs a command to its end. */
    static Ended run(Duration patience, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(TARGET, "command", ".out");
        var err = Files.createTempFile(TARGET, "command", ".err");
        var process = new ProcessBuilder(command(List.of(), arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(
                    String.join(" ", arguments) + " took longer than " + patience + ": " + Files.readString(err));
        }
        var ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    /** Starts a command whose words nobody wants. */
    static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(List.of(), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * The demo store, published; made when it isn't there or the code that makes it has changed, once for all tests.
     */
    static synchronized Path demoStore() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.exists(HOME.resolve("vision/models/garment/model.json")), "no garment net lies in vision/models");
        if (!made) {
            RunningDemo.demo(DEMO).close();
            made = true;
        }
        return DEMO;
    }
}
