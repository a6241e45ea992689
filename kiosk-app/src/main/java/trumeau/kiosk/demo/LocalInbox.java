package trumeau.kiosk.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trumeau.device.outbox.Batch;
import trumeau.device.release.Sha256;

/**
 * An inbox on this machine, in the place of a store's bucket: takes batches of events into a folder, whole or not at
 * all, and never one over another. Only names that a batch can have, at most 1 MB each, at most 10,000.
 */
public final class LocalInbox {

    /** Below the origin's address. */
    public static final String PATH = "inbox/";

    private static final int LARGEST = 1 << 20;
    private static final int MOST = 10_000;

    private final Path folder;
    private int taken;

    public LocalInbox(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Answers with a status that says what became of it. */
    void put(HttpExchange exchange, String name) throws IOException {
        var status = status(exchange, name);
        var unused = exchange.getRequestBody().readNBytes(2 * LARGEST); // whoever still sends hears no answer
        exchange.sendResponseHeaders(status, -1);
    }

    /** The file of a batch that arrived, for whoever asks for it by its name; else one that isn't there. */
    Path file(String name) {
        return folder.resolve(Batch.NAME.matcher(name).matches() ? name : "none");
    }

    private int status(HttpExchange exchange, String name) throws IOException {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (!Batch.NAME.matcher(name).matches()) {
            return 404;
        }
        if (length == null || !length.matches("\\d{1,9}")) {
            return 411;
        }
        var size = Integer.parseInt(length);
        if (size > LARGEST) {
            return 413;
        }
        var bytes = exchange.getRequestBody().readNBytes(size);
        return bytes.length == size
                        && isWhole(bytes, exchange.getRequestHeaders().getFirst("Content-Digest"))
                ? keep(name, bytes)
                : 400;
    }

    private synchronized int keep(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return 412;
        }
        if (taken >= MOST) {
            return 507;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var part = Files.write(folder.resolve("arriving"), bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        taken++;
        return 201;
    }

    /** A digest that was not sent proves nothing, and is not asked for. */
    private static boolean isWhole(byte[] bytes, @Nullable String digest) {
        var found = HexFormat.of().parseHex(Sha256.of(bytes).hex());
        return digest == null || digest.equals("sha-256=:" + Base64.getEncoder().encodeToString(found) + ":");
    }
}
