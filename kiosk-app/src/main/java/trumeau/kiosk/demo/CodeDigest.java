package trumeau.kiosk.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;

/** Tells whether the code that makes a store has changed since it made one. */
final class CodeDigest {

    private static final List<String> PACKAGES =
            List.of("trumeau/kiosk/demo/", "trumeau/kiosk/dress/", "trumeau/kiosk/publish/");

    private CodeDigest() {}

    /** A digest of parts of any kind, order counts. */
    static String of(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A digest of the classes that draw, price and publish, wherever they were loaded from. */
    static String ofStoreMakers() throws IOException {
        try {
            var source = CodeDigest.class.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return "unknown";
            }
            var place = Path.of(source.getLocation().toURI());
            return of(Files.isDirectory(place) ? inFolder(place) : inJar(place));
        } catch (URISyntaxException e) {
            throw new IOException("the program's own place can't be read", e);
        }
    }

    private static List<String> inJar(Path place) throws IOException {
        try (var jar = new JarFile(place.toFile())) {
            return jar.stream()
                    .filter(entry -> PACKAGES.stream().anyMatch(entry.getName()::startsWith))
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(Path place) throws IOException {
        var found = new ArrayList<String>();
        for (var folder : PACKAGES) {
            try (var files = Files.walk(place.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    found.add(place.relativize(file) + " " + HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }
}
