package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deque's axe-core, which npm installs with the pages' tools; it is put into a page by the test alone. */
final class Axe {

    private static final Path SCRIPT = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

    /** Every rule that counts: those of WCAG 2.2 A and AA, the size of targets among them, and good practice. */
    private static final String RUN =
            """
            more => axe.run(document, {
              resultTypes: ['violations'],
              rules: Object.fromEntries(['target-size', ...more].map(rule => [rule, { enabled: true }])),
            }).then(({ violations, passes }) => JSON.stringify({ violations, passed: passes.length }))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Axe() {}

    /** What is wrong with what a page shows now, by these rules too: rule, place and element, a line each. */
    static List<String> violations(Page page, String... more) throws IOException {
        page.evaluate(Files.readString(SCRIPT));
        var result = JSON.readTree((String) page.evaluate(RUN, List.of(more)));
        if (result.path("passed").asInt() == 0) {
            throw new IllegalStateException("axe looked at nothing on " + page.url());
        }
        var found = new ArrayList<String>();
        for (var violation : result.path("violations")) {
            for (var node : violation.path("nodes")) {
                found.add(violation.path("id").asText() + " " + node.path("target") + " "
                        + node.path("html").asText());
            }
        }
        return found;
    }
}
