package trumeau.kiosk.phone;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The phones' two pages and what they are made of, in memory: exactly the files that {@code phone.html} and
 * {@code ask.html} lead to. No other file of the app can be asked for.
 */
final class PhonePages {

    /** Where a shopper's page is. */
    static final String ASK = "/ask";

    private static final String PAGE = "phone.html";
    private static final String ASK_PAGE = "ask.html";
    private static final Pattern LEADS_TO =
            Pattern.compile("[\"'`](?:\\./|/?assets/)([\\w.-]+\\.(?:js|css|svg))[\"'`]");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");

    private final Map<String, File> files;

    private PhonePages(Map<String, File> files) {
        this.files = Map.copyOf(files);
    }

    /** A file as it is sent. */
    record File(Buffer bytes, String type) {}

    /** The pages that were built into this app. */
    static PhonePages built() {
        return of(path -> resource("META-INF/resources/" + path));
    }

    /**
     * The pages of some other place.
     *
     * @param read gives the bytes of a path, as {@code assets/phone-1a2b.js}
     */
    static PhonePages of(Function<String, Optional<byte[]>> read) {
        var files = new HashMap<String, File>();
        var open = new ArrayDeque<>(List.of(PAGE, ASK_PAGE));
        while (!open.isEmpty()) {
            var path = open.remove();
            read.apply(path).filter(bytes -> !files.containsKey(path)).ifPresent(bytes -> {
                var content = Buffer.buffer(bytes);
                var kind = path.substring(path.lastIndexOf('.') + 1);
                files.put(path, new File(content, TYPES.getOrDefault(kind, "application/octet-stream")));
                open.addAll(next(content.toString()));
            });
        }
        return new PhonePages(files);
    }

    /** The staff's page. */
    Optional<File> page() {
        return Optional.ofNullable(files.get(PAGE));
    }

    /** The shoppers' page. */
    Optional<File> ask() {
        return Optional.ofNullable(files.get(ASK_PAGE));
    }

    Optional<File> asset(String name) {
        return Optional.ofNullable(files.get("assets/" + name));
    }

    private static List<String> next(String text) {
        return LEADS_TO.matcher(text)
                .results()
                .map((MatchResult found) -> "assets/" + found.group(1))
                .distinct()
                .toList();
    }

    private static Optional<byte[]> resource(String path) {
        try (var in = PhonePages.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the app's own file " + path + " can't be read", e);
        }
    }
}
