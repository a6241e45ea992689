package trumeau.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much script the built pages bring, and from where. */
class PageWeightTest {

    private static final int MOST = 300_000;
    private static final Pattern NAMED = Pattern.compile("[\\w-]+\\.js");
    private static final Pattern LOADED =
            Pattern.compile("<(?:script|link|img|source)\\b[^>]*?(?:src|href)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"index.html", "kiosk.html", "mirror.html", "phone.html", "ask.html", "staff.html", "wall.html"})
    void aPageBeginsWithLittleScriptAndNothingFromOutside(String page) throws Exception {
        var loaded = LOADED.matcher(Files.readString(pages().resolve(page)))
                .results()
                .map(PageWeightTest::address)
                .toList();

        assertThat(loaded).isNotEmpty().allMatch(address -> address.startsWith("/assets/"));
        var scripts = loaded.stream().filter(address -> address.endsWith(".js")).toList();
        assertThat(scripts).isNotEmpty();
        assertThat(size(scripts)).as("script of %s in bytes", page).isLessThan(MOST);
    }

    @Test
    void allScriptThatIsEverLoadedInFiveLanguagesTravelsInThatMuchToo() throws Exception {
        var scripts = everLoaded();

        assertThat(scripts).hasSizeGreaterThan(10);
        assertThat(zipped(scripts)).isLessThan(MOST);
    }

    /** What the pages name, and what that names; scripts of an earlier build may lie beside them. */
    private static Set<Path> everLoaded() throws Exception {
        var found = new LinkedHashSet<Path>();
        var unread = new ArrayDeque<Path>();
        try (var files = Files.list(pages())) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(unread::add);
        }
        while (!unread.isEmpty()) {
            for (var name :
                    NAMED.matcher(Files.readString(unread.remove())).results().toList()) {
                var script = pages().resolve("assets").resolve(name.group());
                if (Files.exists(script) && found.add(script)) {
                    unread.add(script);
                }
            }
        }
        return found;
    }

    private static String address(MatchResult found) {
        return Objects.requireNonNull(found.group(1));
    }

    private static long size(List<String> addresses) throws Exception {
        var sum = 0L;
        for (var address : addresses) {
            sum += Files.size(pages().resolve(address.substring(1)));
        }
        return sum;
    }

    private static int zipped(Set<Path> scripts) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var script : scripts) {
            try (var zip = new GZIPOutputStream(out)) {
                Files.copy(script, zip);
            }
        }
        return out.size();
    }

    private static Path pages() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PageWeightTest.class.getResource("/META-INF/resources"))
                .toURI());
    }
}
