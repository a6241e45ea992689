package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What there is of a visit: on a page, in what it may store, and in the app as its metrics tell. */
final class Remains {

    private static final int LEASE_SAMPLES = 60;
    private static final Pattern LEASED = Pattern.compile("(?m)^trumeau_frames_leased(?:\\{[^}]*})? ([\\d.]+)$");
    private static final Pattern HELD = Pattern.compile("(?m)^trumeau_visit_held(?:\\{[^}]*})? ([\\d.]+)$");

    /** Every text, address and attribute of the document and of all shadow roots in it, each once. */
    private static final String ALL =
            """
            (skipped) => {
              const all = [];
              const walk = (node) => {
                if (skipped && node.matches?.(skipped)) return;
                if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
                for (const attribute of node.attributes ?? []) all.push(attribute.value);
                node.shadowRoot?.childNodes.forEach(walk);
                node.childNodes.forEach(walk);
              };
              walk(document.documentElement);
              return [...new Set(all)].join('\\n');
            }""";

    private static final String STORED =
            """
            async () => [
              ...Object.keys(localStorage), ...Object.keys(sessionStorage),
              ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
              ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope), document.cookie,
            ].filter(Boolean)""";

    private Remains() {}

    /** All that stands on a page, seen or not, a line each. */
    static String on(Page page) {
        return (String) page.evaluate(ALL, "");
    }

    /** The same but for the elements that a selector names, and what is in them. */
    static String beside(String selector, Page page) {
        return (String) page.evaluate(ALL, selector);
    }

    /** Fails when a page has stored anything anywhere. */
    static void requireNothingStored(Page page) {
        assertThat((List<?>) page.evaluate(STORED)).as("left in storage").isEmpty();
        assertThat(page.context().cookies()).as("cookies").isEmpty();
    }

    /** Kinds of things that the app holds for the visit. */
    static double held(RunningDemo app) throws IOException, InterruptedException {
        return figure(app, HELD);
    }

    /**
     * The fewest frames that are leased at any time, while the camera goes on; enough when there are no more than so
     * many.
     */
    static double fewestLeases(RunningDemo app, double enough) throws IOException, InterruptedException {
        var fewest = Double.MAX_VALUE;
        for (var i = 0; i < LEASE_SAMPLES && fewest > enough; i++) {
            fewest = Math.min(fewest, figure(app, LEASED));
            Thread.sleep(20);
        }
        return fewest;
    }

    private static double figure(RunningDemo app, Pattern pattern) throws IOException, InterruptedException {
        var found = pattern.matcher(app.text("/q/metrics"));
        assertThat(found.find()).as("%s at /q/metrics", pattern).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
