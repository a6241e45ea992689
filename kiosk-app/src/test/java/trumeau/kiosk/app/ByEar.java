package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Speech output and a keyboard before a black picture: nothing is known of the page but what it said. */
final class ByEar implements Way {

    private static final int MOST_STEPS = 260;
    private static final String LISTEN =
            "() => { window.heard = []; addEventListener('tm-spoken', ({ detail }) => window.heard.push(detail.text)); }";
    private static final String BUTTON = "button|Schaltfläche";

    private final Page page;
    private int known;

    /** Begins with the key that begins speech, and the one that draws the curtain. */
    ByEar(Page page) {
        this.page = page;
        page.evaluate(LISTEN);
        listen();
    }

    /** A visit's end ends speech. */
    void listen() {
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
        var wanted = Way.pattern("(?:" + name + ").*(?:" + BUTTON + ")");
        news(); // what was said before is no answer to a key
        for (var i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("ArrowDown");
            if (news().stream().anyMatch(said -> wanted.matcher(said).find())) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError(name + " was not heard in " + MOST_STEPS + " steps, but " + all());
    }

    @Override
    public void perceive(String words) {
        var wanted = Way.pattern(words);
        try {
            page.waitForCondition(
                    () -> news().stream().anyMatch(said -> wanted.matcher(said).find()));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError(words + " was not heard, but " + all(), e);
        }
    }

    /** Whether nothing can be seen. */
    void assertBlack() throws IOException {
        var shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        for (var y = 0; y < shot.getHeight(); y += 7) {
            for (var x = 0; x < shot.getWidth(); x += 7) {
                assertThat(shot.getRGB(x, y) & 0xffffff).as("%d, %d", x, y).isZero();
            }
        }
    }

    private List<String> news() {
        var all = all();
        var news = all.subList(Math.min(known, all.size()), all.size());
        known = all.size();
        return news;
    }

    @SuppressWarnings("unchecked")
    private List<String> all() {
        return (List<String>) page.evaluate("() => window.heard");
    }
}
