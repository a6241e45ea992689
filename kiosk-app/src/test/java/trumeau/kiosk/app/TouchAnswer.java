package trumeau.kiosk.app;

import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private static final String COVERED =
            """
            (control, [x, y]) => {
              let at = document.elementFromPoint(x, y);
              for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; ) {
                at = inner;
                inner = at.shadowRoot?.elementFromPoint(x, y);
              }
              for (; at; at = at.parentNode ?? at.host) {
                if (at === control) return false;
              }
              return true;
            }
            """;

    /** What was pressed, and milliseconds until it looked pressed. */
    record Answer(String control, double millis) {

        boolean isNever() {
            return millis >= NEVER;
        }
    }

    private TouchAnswer() {}

    /**
     * Puts a finger on each control that is on the glass, and takes the touch back, so that nothing comes of it. One
     * that goes meanwhile, as cards do when another garment is held up, has no answer.
     */
    static List<Answer> ofAll(Page page, String within) {
        var answers = new ArrayList<Answer>();
        var finger = page.context().newCDPSession(page);
        for (var control : page.locator(within + " :is(button, label.button)").elementHandles()) {
            if (answers.size() < MOST && isThere(control)) {
                pressed(page, control, finger).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private static boolean isThere(ElementHandle control) {
        return (Boolean) control.evaluate("control => control.isConnected && control.checkVisibility()");
    }

    /** Of one that goes meanwhile, nothing. */
    private static Optional<Answer> pressed(Page page, ElementHandle control, CDPSession finger) {
        try {
            return control.isEnabled() ? press(page, control, finger) : Optional.empty();
        } catch (PlaywrightException e) {
            if (isThere(control)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<Answer> press(Page page, ElementHandle control, CDPSession finger) {
        control.scrollIntoViewIfNeeded(); // and rests there: nobody presses what still moves
        var box = control.boundingBox();
        if (box == null) {
            return Optional.empty();
        }
        var size = page.viewportSize();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        if (x < 0 || y < 0 || x > size.width || y > size.height || isCovered(control, x, y)) {
            return Optional.empty();
        }
        control.evaluate(ARM);
        touch(finger, "touchStart", "[{\"x\":" + x + ",\"y\":" + y + "}]");
        page.waitForCondition(
                () -> !isThere(control) || (Boolean) page.evaluate("() => window.answered !== undefined"));
        if (!isThere(control)) {
            touch(finger, "touchCancel", "[]");
            return Optional.empty();
        }
        var answer = new Answer(
                control.evaluate("each => each.outerHTML.slice(0, 70)").toString(),
                ((Number) page.evaluate("() => window.answered")).doubleValue());
        touch(finger, "touchCancel", "[]");
        return Optional.of(answer);
    }

    /** Whether a finger at this place would be on something else. */
    private static boolean isCovered(ElementHandle control, double x, double y) {
        return (Boolean) control.evaluate(COVERED, List.of(x, y));
    }

    private static void touch(CDPSession finger, String type, String points) {
        var parameters = JsonParser.parseString("{\"type\":\"" + type + "\",\"touchPoints\":" + points + "}");
        finger.send("Input.dispatchTouchEvent", parameters.getAsJsonObject());
    }
}
