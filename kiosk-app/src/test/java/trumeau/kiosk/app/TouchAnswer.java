package trumeau.kiosk.app;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Measures how soon a control looks pressed: from the finger's own time to the frame after its style is another. */
final class TouchAnswer {

    private static final int MOST = 45;
    private static final double NEVER = 1_000;

    private static final String ARM =
            """
            control => {
              const look = () => ['opacity', 'filter', 'transform', 'backgroundColor', 'boxShadow', 'outlineStyle']
                .map(each => getComputedStyle(control)[each]).join();
              const before = look();
              window.answered = undefined;
              control.addEventListener('pointerdown', ({ timeStamp }) => {
                const step = () => {
                  if (look() !== before) requestAnimationFrame(() => (window.answered = performance.now() - timeStamp));
                  else if (performance.now() - timeStamp > 900) window.answered = 1000;
                  else requestAnimationFrame(step);
                };
                step();
              }, { once: true, capture: true });
            }
            """;

    /** What was pressed, and milliseconds until it looked pressed. */
    record Answer(String control, double millis) {

        boolean isNever() {
            return millis >= NEVER;
        }
    }

    private TouchAnswer() {}

    /** Puts a finger on each control that is on the glass, and takes the touch back, so that nothing comes of it. */
    static List<Answer> ofAll(Page page, String within) {
        var answers = new ArrayList<Answer>();
        for (var control : page.locator(within + " :is(button, label.button)").all()) {
            if (answers.size() < MOST && control.isVisible() && control.isEnabled()) {
                press(page, control, answers);
            }
        }
        return answers;
    }

    private static void press(Page page, Locator control, List<Answer> answers) {
        control.scrollIntoViewIfNeeded();
        var box = control.boundingBox();
        var size = page.viewportSize();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        if (x < 0 || y < 0 || x > size.width || y > size.height) {
            return;
        }
        control.evaluate(ARM);
        touch(page, "touchStart", "[{\"x\":" + x + ",\"y\":" + y + "}]");
        page.waitForCondition(() -> (Boolean) page.evaluate("() => window.answered !== undefined"));
        answers.add(new Answer(
                control.evaluate("each => each.outerHTML.slice(0, 70)").toString(),
                ((Number) page.evaluate("() => window.answered")).doubleValue()));
        touch(page, "touchCancel", "[]");
    }

    private static void touch(Page page, String type, String points) {
        var parameters = JsonParser.parseString("{\"type\":\"" + type + "\",\"touchPoints\":" + points + "}");
        page.context().newCDPSession(page).send("Input.dispatchTouchEvent", parameters.getAsJsonObject());
    }
}
