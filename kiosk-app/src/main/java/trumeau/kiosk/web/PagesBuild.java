package trumeau.kiosk.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import trumeau.device.release.Sha256;

/** Tells one build of the pages from another: their scripts and styles are named by their content. */
@ApplicationScoped
class PagesBuild {

    private static final List<String> PAGES = List.of("kiosk.html", "mirror.html", "staff.html");

    private final String id = Sha256.of(all().getBytes(StandardCharsets.UTF_8)).hex();

    String id() {
        return id;
    }

    private static String all() {
        var all = new StringBuilder();
        PAGES.forEach(page -> all.append(text(page)));
        return all.toString();
    }

    private static String text(String page) {
        var name = String.format(Locale.ROOT, "META-INF/resources/%s", page);
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the app lacks its page " + page + "; build it again", e);
        }
    }
}
