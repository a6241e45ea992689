package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;
import trumeau.kiosk.demo.Showing;
import trumeau.kiosk.demo.ShowingsFile;

/**
 * Twenty find-tasks at the kiosk, five each by holding, by tag, by words and by browsing: whether the very item's page
 * is reached, in how many touches and seconds. The page itself counts the fingers that come down; each letter is one
 * more. A garment that is held up counts from its first frame. docs/figures.md names its figures.
 */
@Isolated("it measures")
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class FindTasksIT {

    private static final Path SHOTS = Path.of(System.getProperty("trumeau.shots", "target/screenshots"));
    private static final int OF_EACH = 5;
    private static final int SHOWING_MILLIS = 9_000;
    private static final int HELD_MILLIS = 6_000;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final System.Logger LOG = System.getLogger(FindTasksIT.class.getName());

    private static final String COUNT =
            """
            () => {
              window.touches = 0;
              addEventListener('pointerdown', (event) => event.isTrusted && window.touches++, { capture: true });
            }""";

    /** What one task took until it was done or given up. */
    private record Task(String item, boolean found, int touches, double seconds) {}

    @Test
    void twentyItemsAreFound() throws Exception {
        var store = Packaged.demoStore();
        var showings = ShowingsFile.read(store.resolve("store/showings.json"));
        try (var app = RunningDemo.demo(store);
                var browser = Chromium.start()) {
            var hold = holding(browser, app, showings);
            var items = items(app);
            var tag = tasks(browser, app, items.subList(0, OF_EACH), FindTasksIT::byTag);
            var words = tasks(browser, app, items.subList(OF_EACH, 2 * OF_EACH), FindTasksIT::byWords);
            var browse = tasks(browser, app, items.subList(2 * OF_EACH, 3 * OF_EACH), FindTasksIT::byBrowsing);
            tell("hold", hold);
            tell("tag", tag);
            tell("search", words);
            tell("browse", browse);
            assertThat(hold).hasSize(OF_EACH).allMatch(task -> task.found() && task.touches() <= 3);
            assertThat(tag).allMatch(task -> task.found() && task.touches() <= 3);
            assertThat(words).allMatch(Task::found);
            assertThat(browse).allMatch(Task::found);
        }
    }

    private interface Way {
        Task find(Page page, JsonNode item);
    }

    private static List<Task> tasks(Chromium browser, RunningDemo app, List<JsonNode> items, Way way) {
        var tasks = new ArrayList<Task>();
        for (var item : items) {
            try (var page = browser.open(app.address(), "kiosk")) {
                page.getByTestId("find-open").waitFor();
                tasks.add(way.find(page, item));
            }
        }
        return tasks;
    }

    private static Task byTag(Page page, JsonNode item) {
        var start = started(page);
        TagScanner.type(page, item.path("itemId").asText());
        return reached(page, item.path("itemId").asText(), 0, start);
    }

    /** The first three words of its name, as somebody would type who has seen it in the window. */
    private static Task byWords(Page page, JsonNode item) {
        var start = started(page);
        page.getByTestId("find-open").click();
        var words = item.path("title").asText().split(" ", -1);
        var typed = String.join(" ", List.of(words).subList(0, Math.min(3, words.length)))
                .toLowerCase(Locale.ROOT);
        page.getByTestId("find-field").pressSequentially(typed);
        return openFrom(page, item, typed.length(), start);
    }

    private static Task byBrowsing(Page page, JsonNode item) {
        var start = started(page);
        page.getByTestId("find-open").click();
        page.locator("[data-testid=find-category][data-category='"
                        + item.path("category").asText() + "']")
                .click();
        return openFrom(page, item, 0, start);
    }

    /** Touches the item's card in the sheet, and "show more" as often as it takes. */
    private static Task openFrom(Page page, JsonNode item, int letters, long start) {
        var id = item.path("itemId").asText();
        var card = page.locator("[data-testid=find] [data-testid=card][data-item-id='" + id + "']");
        try {
            page.waitForTimeout(600);
            while (card.count() == 0 && page.getByTestId("find-more").count() > 0) {
                page.getByTestId("find-more").click();
                page.waitForTimeout(400);
            }
            card.click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        } catch (PlaywrightException e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("find-failed-" + id + ".png")));
            return new Task(id, false, touches(page) + letters, seconds(start));
        }
        return reached(page, id, letters, start);
    }

    private static Task reached(Page page, String item, int letters, long start) {
        var sheet = page.locator("[data-testid=item-page][data-item-id='" + item + "'] h1");
        var found = true;
        try {
            sheet.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        } catch (PlaywrightException e) {
            found = false;
        }
        return new Task(item, found, touches(page) + letters, seconds(start));
    }

    /** The camera's script tells which item is held when; the shopper touches the card that shows it. */
    private static List<Task> holding(Chromium browser, RunningDemo app, List<Showing> showings)
            throws IOException, InterruptedException {
        var tasks = new ArrayList<Task>();
        app.awaitGarment();
        var start = System.nanoTime();
        for (var index = 1; index < showings.size() && tasks.size() < OF_EACH; index++) {
            var held = showings.get(index).itemId();
            try (var page = browser.open(app.address(), "kiosk")) {
                Thread.sleep(Math.max(0, (long) index * SHOWING_MILLIS - (System.nanoTime() - start) / 1_000_000));
                if (held.isPresent()) {
                    tasks.add(held(page, held.get()));
                }
            }
        }
        return tasks;
    }

    private static Task held(Page page, String item) {
        var start = started(page);
        var card = page.locator("[data-testid=card][data-item-id='" + item + "']");
        try {
            card.first().click(new Locator.ClickOptions().setTimeout(HELD_MILLIS));
        } catch (PlaywrightException e) {
            return new Task(item, false, touches(page), seconds(start));
        }
        return reached(page, item, 0, start);
    }

    private static long started(Page page) {
        page.evaluate(COUNT);
        return System.nanoTime();
    }

    private static int touches(Page page) {
        return ((Number) page.evaluate("window.touches")).intValue();
    }

    private static List<JsonNode> items(RunningDemo app) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        app.get("/api/items?limit=200").path("items").forEach(items::add);
        Collections.shuffle(items, new Random(4));
        return items;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(String way, List<Task> tasks) {
        LOG.log(
                System.Logger.Level.INFO,
                "find by {0}: {1} of {2} found, median {3} touches, {4} s",
                way,
                tasks.stream().filter(Task::found).count(),
                tasks.size(),
                median(tasks, Task::touches).map(Math::round).orElse(0L),
                median(tasks, Task::seconds).orElse(0.0));
    }

    private static Optional<Double> median(List<Task> tasks, ToDoubleFunction<Task> figure) {
        var sorted =
                tasks.stream().filter(Task::found).mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Optional.empty() : Optional.of(sorted[sorted.length / 2]);
    }
}
