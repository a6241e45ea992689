package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left when a visit has ended: in the page, its storage, the app's memory; and whether the screen still lives.
 */
final class Aftermath {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([\\d.E]+)$");

    private static final Pattern RESIDENT = Pattern.compile("RssAnon:\\s+(\\d+) kB");

    private final RunningDemo app;
    private final Page page;
    private final CDPSession browser;
    private final List<String> complaints = new ArrayList<>();
    private final double idleLeases;
    private final String atRest;

    /** To be made while nothing happens: what is there then is no leftover. */
    Aftermath(RunningDemo app, Page page) throws IOException, InterruptedException {
        this.app = app;
        this.page = page;
        this.browser = page.context().newCDPSession(page);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            var expected =
                    message.text().startsWith("Failed to load resource: the server responded with a status of 4");
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text());
            }
        });
        this.idleLeases = Remains.fewestLeases(app, -1);
        this.atRest = Remains.on(page);
    }

    /**
     * Used memory after what is not needed was thrown away, in kilobytes.
     *
     * @param page the page's heap
     * @param app the app's heap
     * @param resident all that the app's process has for itself: what its engines keep is in no heap
     */
    record Memory(long page, long app, long resident) {
        @Override
        public String toString() {
            return "page " + page + " KB, app " + app + " KB, process " + resident + " KB";
        }
    }

    /** Fails with what is left, or with what is dead. */
    void requireNothingLeft(List<String> words) throws IOException, InterruptedException {
        page.waitForFunction("() => true", null, new Page.WaitForFunctionOptions().setTimeout(10_000));
        awaitRest();
        assertThat(words.stream().filter(word -> !atRest.contains(word)))
                .as("words to look for, not on the screen at rest")
                .isNotEmpty();
        var all = Remains.on(page);
        assertThat(words.stream().filter(word -> all.contains(word) && !atRest.contains(word)))
                .as("left in the page")
                .isEmpty();
        assertThat(all.lines().filter(line -> line.startsWith("/api/pictures/") && !atRest.contains(line)))
                .as("pictures left in the page")
                .isEmpty();
        Remains.requireNothingStored(page);
        assertThat(Remains.fewestLeases(app, idleLeases))
                .as("frames that nobody gave back")
                .isLessThanOrEqualTo(idleLeases);
        assertThat(complaints).as("complaints of the page").isEmpty();
        requireAlive();
    }

    /** Both heaps after a collection, and the process. */
    Memory memory() throws IOException, InterruptedException {
        browser.send("HeapProfiler.collectGarbage");
        var used = browser.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collection = new ProcessBuilder(jcmd, Long.toString(app.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        var unused = collection.waitFor(30, TimeUnit.SECONDS);
        var heap = HEAP.matcher(app.text("/q/metrics"))
                .results()
                .mapToDouble(one -> Double.parseDouble(one.group(1)))
                .sum();
        return new Memory(used / 1024, Math.round(heap) / 1024, resident());
    }

    private long resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + app.pid() + "/status"))) {
            return lines.map(RESIDENT::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(line -> Long.parseLong(line.group(1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitRest() throws IOException, InterruptedException {
        page.getByTestId("attract").waitFor();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Remains.held(app) > 0 || page.getByTestId("end-visit").count() > 0 || !isEnglish()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the visit has not ended after " + PATIENCE + ": held " + Remains.held(app)
                        + ", " + page.getByTestId("held").first().innerText());
            }
            Thread.sleep(50);
        }
    }

    private boolean isEnglish() {
        return page.evaluate("document.documentElement.lang").equals("en");
    }

    private void requireAlive() throws IOException, InterruptedException {
        assertThat(page.getByTestId("link-down").count()).as("line lost").isZero();
        assertThat(app.get("/q/health/well").path("checks"))
                .filteredOn(check -> check.path("name").asText().equals("screens"))
                .singleElement()
                .extracting(check -> check.path("data").path("kiosk").asText())
                .isEqualTo("well");
    }
}
