package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.Engines;

/** Times the packaged app as it is used; its figures go to docs/figures.md. */
@Isolated("it measures")
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class MeasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ASKED = 500;
    private static final int WATCHED_MS = 20_000;

    /** Notes each frame that the page says it drew, and how old it was then. */
    private static final String WATCH =
            """
            ms => new Promise(done => {
              const find = root => root.querySelector('[data-testid=live-canvas]')
                  ?? [...root.querySelectorAll('*')].map(e => e.shadowRoot && find(e.shadowRoot)).find(e => e);
              const canvas = find(document), seen = [];
              const watch = new MutationObserver(() => seen.push(Number(canvas.dataset.latencyMs)));
              watch.observe(canvas, { attributes: true, attributeFilter: ['data-frame'] });
              setTimeout(() => { watch.disconnect(); done(seen); }, ms);
            })""";

    @TempDir
    private Path data;

    @Test
    void startScreensMemoryAndAnswers() throws Exception {
        var store = Packaged.demoStore();
        for (var run = 1; run <= 3; run++) {
            start(store);
        }
        try (var app = RunningDemo.demo(store)) {
            app.awaitGarment();
            print("app with demo camera, no page: resident %d MB", resident(app.pid()) / 1024);
            answers(app);
        }
        try (var origin = LocalOrigin.serve(store.resolve("origin"), 0);
                var app = RunningDemo.serve(new RunningDemo.Device(store, data, origin.address())
                        .camera("file:" + Clip.ofDemo(store, data.resolve("clip.avi"))));
                var browser = Chromium.start()) {
            app.await("/api/scene", PATIENCE, scene -> scene.path("frame").asLong() > 0);
            screen(app, browser, "kiosk");
            screen(app, browser, "mirror");
            print(
                    "capture to scene of that clip: %s",
                    status(app).path("latency").path("frameToSceneMs"));
        }
        bareForward();
    }

    /** The same net by itself, after all, in one thread. */
    private static void bareForward() throws IOException, InterruptedException {
        var times = new double[ASKED];
        var model = ModelFolder.open(Packaged.HOME.resolve("vision/models/garment"));
        try (var net = Engines.load(model, InferenceEngine.PYTORCH)) {
            var input = ByteBuffer.allocateDirect(model.card().input().bytes());
            for (var i = -50; i < ASKED; i++) {
                times[Math.max(i, 0)] = timed(() -> net.forward(input));
            }
        }
        print("bare forward of the net: %s", spread(times));
    }

    /** What the staff's page is told. */
    private static JsonNode status(RunningDemo app) throws IOException, InterruptedException {
        var pin = HttpRequest.BodyPublishers.ofString("{\"pin\":\"" + RunningDemo.PIN + "\"}");
        var login = app.post("/api/staff/login", "application/json", pin);
        var cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var request = HttpRequest.newBuilder(app.address().resolve("/api/staff/status"))
                .header("Cookie", cookie)
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static void start(Path store) throws IOException, InterruptedException {
        var started = System.nanoTime();
        try (var app = RunningDemo.demo(store)) {
            var alive = since(started);
            app.await("/q/health/ready", PATIENCE, health -> health.path("status")
                    .asText()
                    .equals("UP"));
            var ready = since(started);
            app.awaitGarment();
            print(
                    "warm start: answers after %d ms, ready after %d ms, first garment after %d ms",
                    alive, ready, since(started));
        }
    }

    private static void answers(RunningDemo app) throws IOException, InterruptedException {
        var item = app.get("/api/items").path("items").path(0).path("itemId").asText();
        var body = "{\"items\":[\"" + item + "\"],\"limit\":10}";
        var top = new double[ASKED];
        var bare = new double[ASKED];
        for (var i = -100; i < ASKED; i++) {
            top[Math.max(i, 0)] = timed(() ->
                    app.post("/api/recommendations", "application/json", HttpRequest.BodyPublishers.ofString(body)));
            bare[Math.max(i, 0)] = timed(() -> app.get("/api/store"));
        }
        print("top-10 over HTTP: %s; beside it GET /api/store: %s", spread(top), spread(bare));
    }

    private static void screen(RunningDemo app, Chromium browser, String name) throws IOException {
        try (var page = browser.open(app.address(), name)) {
            page.waitForSelector("canvas[data-frame]");
            page.waitForTimeout(5_000);
            var before = cpuMillis(app.pid());
            var seen = ages(page);
            var spent = cpuMillis(app.pid()) - before;
            print(
                    "%s at 1080x1920, 720p clip of 30 frames a second: %.1f frames shown a second, frame to canvas %s,"
                            + " app %.1f CPU-ms a shown frame",
                    name, seen.length * 1000.0 / WATCHED_MS, spread(seen), (double) spent / seen.length);
            var chromium = children(ProcessHandle.current().pid(), "chromium");
            print(
                    "%s open: app resident %d MB, Chromium %d MB (proportional share of %d processes)",
                    name,
                    resident(app.pid()) / 1024,
                    chromium.stream().mapToLong(MeasureIT::share).sum() / 1024,
                    chromium.size());
        }
    }

    private static double[] ages(Page page) {
        var ages = (List<?>) page.evaluate(WATCH, WATCHED_MS);
        return ages.stream().mapToDouble(age -> ((Number) age).doubleValue()).toArray();
    }

    private static List<Long> children(long parent, String program) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> child.info().command().orElse("").contains(program))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Kilobytes. */
    private static long resident(long pid) {
        return line(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    /** Kilobytes; what several processes share is counted once among them. */
    private static long share(long pid) {
        return line(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
    }

    private static long line(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .flatMapToLong(line -> LongStream.of(Long.parseLong(line.replaceAll("\\D", ""))))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }

    private static long cpuMillis(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private interface Step {
        Object run() throws IOException, InterruptedException;
    }

    private static double timed(Step step) throws IOException, InterruptedException {
        var started = System.nanoTime();
        step.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static long since(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static String spread(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return Stream.of(50, 95, 99)
                .map(percent ->
                        String.format(Locale.ROOT, "p%d %.1f ms", percent, sorted[(sorted.length - 1) * percent / 100]))
                .collect(Collectors.joining(", "));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, "MEASURED " + format + "%n", values);
    }
}
