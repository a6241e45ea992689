package trumeau.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where the demo keeps all it makes: {@code store/} (pictures and script, made once), {@code origin/} (the published
 * release), {@code inbox/} (events that came from the device), {@code keys/} (the publisher's), {@code device/} (the
 * app's own data).
 */
public record DemoFolder(Path root) {

    private static final String MADE = "made";

    public Path store() {
        return root.resolve("store");
    }

    public Path pictures() {
        return store().resolve("pictures");
    }

    public Path showings() {
        return store().resolve("showings.json");
    }

    public Path origin() {
        return root.resolve("origin");
    }

    /** Where the device's events arrive. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** The public keys that the app trusts, as the publisher's folder has them. */
    public Path trust() {
        return keys().resolve("origin.pub");
    }

    public Path device() {
        return root.resolve("device");
    }

    /** What the published store was made from; empty while none is complete. */
    public Optional<String> madeFrom() throws IOException {
        var file = store().resolve(MADE);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Says that the published store is complete; the last thing done. */
    public void madeFrom(String fingerprint) throws IOException {
        var part = store().resolve(MADE + ".part");
        Files.writeString(part, fingerprint);
        Files.move(part, store().resolve(MADE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws the made store away; keys, the origin's release number and the device's data stay. */
    public void empty() throws IOException {
        if (Files.exists(store())) {
            try (var files = Files.walk(store())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(store());
    }
}
