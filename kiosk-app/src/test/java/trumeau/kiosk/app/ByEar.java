package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Speech output and a keyboard before a black picture: nothing is known of the page but what it said. Words that were
 * said before the last key are no answer to it; those that were said since are kept until they are asked for.
 */
final class ByEar implements Way {

    private static final int MOST_STEPS = 260;
    /** What of it a failure tells. */
    private static final int LAST = 80;
    /** As long as somebody waits for another word before the next key, in milliseconds. */
    private static final int QUIET = 600;

    private static final String LISTEN =
            """
            () => {
              window.heard = [];
              window.heardAt = performance.now();
              addEventListener('tm-spoken', ({ detail }) => {
                window.heard.push(detail.text);
                window.heardAt = performance.now();
              });
            }
            """;
    private static final String BUTTON = "button|Schaltfläche";

    private final Page page;
    /** How much of what was said has been answered to. */
    private int known;

    /** Begins with the key that begins speech, and the one that draws the curtain. */
    ByEar(Page page) {
        this.page = page;
        page.evaluate(LISTEN);
        key("F2");
        perceive("Speech is on");
        key("F9");
        perceive("The screen is black");
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public void press(String name) {
        walk("(?:" + name + ").*(?:" + BUTTON + ")");
        assertBlack();
        answered();
        page.keyboard().press("Enter");
        page.evaluate("() => { window.heardAt = performance.now(); }"); // what comes of it is still to be said
    }

    @Override
    public void perceive(String words) {
        var wanted = Way.pattern(words);
        try {
            page.waitForCondition(() -> isSaid(wanted));
        } catch (TimeoutError e) {
            throw new AssertionError(words + " was not heard, but at last " + last(), e);
        }
    }

    /** What does not tell itself is walked to. */
    @Override
    public void read(String words) {
        walk(words);
    }

    @Override
    public void type(String text) {
        answered();
        Way.super.type(text);
    }

    @Override
    public void scan(String code) {
        answered();
        Way.super.scan(code);
    }

    @Override
    public void key(String key) {
        answered();
        Way.super.key(key);
        awaitQuiet();
    }

    private void awaitQuiet() {
        page.waitForCondition(() -> (Boolean) page.evaluate("ms => performance.now() - window.heardAt > ms", QUIET));
    }

    /** Whether nothing can be seen. */
    private void assertBlack() {
        try {
            var shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            for (var y = 0; y < shot.getHeight(); y += 7) {
                for (var x = 0; x < shot.getWidth(); x += 7) {
                    assertThat(shot.getRGB(x, y) & 0xffffff).as("%d, %d", x, y).isZero();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On by arrows, and from the end to the beginning again, until these words are said. */
    private void walk(String words) {
        var wanted = Way.pattern(words);
        awaitQuiet(); // a late word about the last key would pass for the next step's
        for (var i = 0; i < MOST_STEPS; i++) {
            answered(); // what was said before is no answer to a key
            page.keyboard().press("ArrowDown");
            if (isSaid(wanted)) {
                return;
            }
        }
        throw new AssertionError(words + " was not heard in " + MOST_STEPS + " steps, but at last " + last());
    }

    /** Whether it was said since; what was said after it is still to be asked for. */
    private boolean isSaid(Pattern wanted) {
        var news = heard(known);
        var at = IntStream.range(0, news.size())
                .filter(i -> wanted.matcher(news.get(i)).find())
                .findFirst();
        at.ifPresent(i -> known += i + 1);
        return at.isPresent();
    }

    private void answered() {
        known = (Integer) page.evaluate("() => window.heard.length");
    }

    private String last() {
        return String.join(" | ", heard(-LAST));
    }

    @SuppressWarnings("unchecked")
    private List<String> heard(int from) {
        return (List<String>) page.evaluate("from => window.heard.slice(from)", from);
    }
}
